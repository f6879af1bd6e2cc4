import type { Json } from '../model';
import type { Decision } from '../registry/decision';
import { MOST_SUBFLOW_DEPTH } from '../subflows/depth';
import { type Draft, releaseNode } from './draft';
import { flowInside } from './flow-inside';
import type { Move } from './move';

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
