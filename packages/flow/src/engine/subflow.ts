import type { Json, SubflowFrame } from '../model';
import type { Decision } from '../registry/decision';
import { MOST_SUBFLOW_DEPTH } from '../subflows/depth';
import { type Draft, releaseNode } from './draft';
import type { Move } from './move';
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
  const flow = flowInside(root, stack.slice(0, -1)).subflows.get(id);
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
    document: { ...flow.document, limits: root.document.limits },
  };
}

/** Into the flow; what is known where the call comes from waits in the stack. */
export function descend(draft: Draft, { flow: id, inputs }: Extract<Decision, { kind: 'descend' }>): Move {
  const { state, flow } = draft;
  const stack = state.stack ?? [];
  const name = flow.nodes.get(state.node ?? '')?.name ?? '';
  const child = flow.subflows.get(id);
  if (!child) return { kind: 'fault', code: 'bad_config', message: `The flow that "${name}" uses is gone.` };
  if (stack.length >= MOST_SUBFLOW_DEPTH || stack.some((frame) => frame.flow === id)) {
    return { kind: 'fault', code: 'bad_config', message: `The flow that "${name}" uses leads back into itself.` };
  }
  releaseNode(draft);
  const { node, vars, answers } = state;
  state.stack = [...stack, { flow: id, node: node!, vars, answers }];
  const initial = [...child.variables.values()].map(({ name, initial }): [string, Json] => [name, initial ?? null]);
  const given = Object.entries(inputs).filter(([name]) => child.variables.has(name));
  state.vars = Object.fromEntries([...initial, ...given]);
  state.answers = {};
  draft.flow = flowInside(draft.root, state.stack);
  return { kind: 'enter', node: draft.flow.entry.call, viaEdge: null, fromPort: null, carry: null };
}

/** Out of the innermost flow, back at the step that uses it; null: the call is in no other flow. */
export function leaveSubflow(draft: Draft, end: string): { end: string; vars: Record<string, Json> } | null {
  const { state } = draft;
  const stack = state.stack ?? [];
  const frame = stack.at(-1);
  if (!frame) return null;
  releaseNode(draft);
  const { vars } = state;
  state.stack = stack.slice(0, -1);
  Object.assign(state, { vars: frame.vars, answers: frame.answers, node: frame.node });
  draft.flow = flowInside(draft.root, state.stack);
  return { end, vars };
}

/** Out of all of them at once: faults and hang-ups are the call's own flow's. */
export function leaveSubflows(draft: Draft): void {
  while (leaveSubflow(draft, '') !== null);
}
