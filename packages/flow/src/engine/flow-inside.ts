import type { SubflowFrame } from '../model';
import type { ReadyFlow, ReadyNode } from './ready-flow';

/** Between the step that uses a flow and that flow's own steps: no id has it. */
const SEPARATOR = '/';

/** Flows as they are used at a place, made once per flow and place. */
const placed = new WeakMap<ReadyFlow, Map<string, ReadyFlow>>();

/**
 * The flow a call with this stack is in. Its steps are known by their paths, so that two uses of a flow are two places;
 * faults, hang-ups and limits stay the call's own flow's.
 */
export function flowInside(root: ReadyFlow, stack: readonly SubflowFrame[]): ReadyFlow {
  const last = stack.at(-1);
  if (!last) return root;
  const known = placed.get(root) ?? new Map<string, ReadyFlow>();
  placed.set(root, known);
  const key = stack.map(({ node, flow }) => `${node}:${flow}`).join(' ');
  const flow = known.get(key) ?? place(root, stack);
  known.set(key, flow);
  return flow;
}

function place(root: ReadyFlow, stack: readonly SubflowFrame[]): ReadyFlow {
  const { flow: id, node: at } = stack.at(-1)!;
  const outer = flowInside(root, stack.slice(0, -1));
  const flow = outer.subflows.get(id);
  // a checkpoint of a version that is not this one: nothing in it can be found
  if (!flow) return { ...root, nodes: new Map() };
  const prefix = at + SEPARATOR;
  const nodes = [...flow.nodes.values()].map((node): [string, ReadyNode] => {
    const edges = [...node.edges].map(
      ([port, { id: edge, to }]) => [port, { id: prefix + edge, to: prefix + to }] as const,
    );
    return [prefix + node.id, { ...node, id: prefix + node.id, edges: new Map(edges) }];
  });
  return {
    ...flow,
    nodes: new Map(nodes),
    entry: { ...root.entry, call: prefix + flow.entry.call },
    document: { ...flow.document, limits: root.document.limits, voices: voicesInside(outer, flow) },
  };
}

/** What a flow chose itself; for other languages callers go on hearing the voice of the flow that uses it. */
export const voicesInside = (outer: ReadyFlow, flow: ReadyFlow) => ({
  ...outer.document.voices,
  ...flow.document.voices,
});
