import type { FlowDocument, FlowNode } from '../model';
import type { ValidateContext } from '../validate/checked-flow';
import { edgeChanges } from './edges';
import { fieldChanges } from './fields';
import { flowChanges, scheduleChanges, variableChanges } from './of-flow';
import type { FlowDiff, NodeChange } from './types';

/**
 * What two documents of a flow have otherwise, the older first. Steps are told apart by their ids. Pure; takes any two
 * documents that `FlowDocument` accepts, also ones with problems. `context` gives names to departments and schedules.
 */
export function diff(before: FlowDocument, after: FlowDocument, context: ValidateContext = {}): FlowDiff {
  return {
    nodes: nodeChanges(before, after, context),
    edges: edgeChanges(before, after),
    schedules: scheduleChanges(before, after, context),
    variables: variableChanges(before, after),
    flow: flowChanges(before, after),
  };
}

/** Whether two documents are the same to callers and to the canvas. */
export function isEmptyDiff({ nodes, edges, schedules, variables, flow }: FlowDiff): boolean {
  return [nodes, edges, schedules.added, schedules.removed, variables, flow].every((list) => list.length === 0);
}

function nodeChanges(before: FlowDocument, after: FlowDocument, context: ValidateContext): NodeChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Map(after.nodes.map((node) => [node.id, node]));
  const whole = ({ id, name, type }: FlowNode, kind: 'added' | 'removed'): NodeChange => ({
    ...{ id, name, type, kind },
    fields: [],
    moved: false,
  });
  const changed = after.nodes.flatMap((node): NodeChange[] => {
    const was = old.get(node.id);
    if (!was) return [whole(node, 'added')];
    const fields = fieldChanges(was, node, context);
    const moved = was.position.x !== node.position.x || was.position.y !== node.position.y;
    if (fields.length === 0 && !moved) return [];
    const { id, name, type } = node;
    return [{ id, name, type, kind: fields.length > 0 ? 'changed' : 'moved', fields, moved }];
  });
  return [...changed, ...before.nodes.filter(({ id }) => !now.has(id)).map((node) => whole(node, 'removed'))];
}
