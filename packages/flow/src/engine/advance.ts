import type { FlowEvent } from '../model';
import type { NodeContext } from '../registry/context';
import type { Decision } from '../registry/decision';
import { DEFAULT_END } from '../subflows/end-of';
import { DEFAULT_TEXTS } from '../text/defaults';
import { contextOf } from './context';
import { setDeadline } from './deadline';
import { type Draft, releaseNode, stopSpeaking } from './draft';
import { close, endNow } from './ending';
import { afterFault } from './fault';
import { countVisit } from './memory';
import { type Move, STAY } from './move';
import type { ReadyNode } from './ready-flow';
import { localized } from './render';
import { descend, leaveSubflow } from './subflow';

/** Follows moves until the call waits for something or is over. Terminates: hops are bounded, faults lead to the end. */
export function advance(draft: Draft, first: Move): void {
  let move = first;
  while (move.kind !== 'stay') {
    switch (move.kind) {
      case 'wait':
        draft.state.scratch = move.memory;
        draft.state.deadline = null;
        if (move.ms !== null) setDeadline(draft, 'node', move.ms);
        return;
      case 'leave':
        move = follow(draft, move.port, move.carry);
        break;
      case 'descend':
        move = descend(draft, move);
        break;
      case 'back':
        move = goBack(draft, move.end);
        break;
      case 'enter':
        move = enter(draft, move);
        break;
      case 'fault':
        move = afterFault(draft, move.code, move.message);
        break;
      case 'close':
        close(draft, move);
        return;
      case 'end':
        endNow(draft, move.reason, move.outcome);
        return;
    }
  }
}

/** Out of a flow: whoever sent the call there says where it goes on. */
function goBack(draft: Draft, end: string): Move {
  const ended = leaveSubflow(draft, end);
  const node = draft.flow.nodes.get(draft.state.node ?? '');
  if (ended === null || !node?.definition?.returned) return { kind: 'end', reason: 'completed', outcome: end };
  const { definition } = node;
  return turn(draft, node, (ctx) => definition.returned!(ctx, ended)) ?? STAY;
}

/** Where a port of the current node leads. */
function follow(draft: Draft, port: string, carry: FlowEvent | null): Move {
  const { state, flow } = draft;
  const node = flow.nodes.get(state.node!)!;
  releaseNode(draft);
  const edge = node.edges.get(port);
  if (edge) return { kind: 'enter', node: edge.to, viaEdge: edge.id, fromPort: port, carry };
  const known = node.definition!.ports(node.config).find(({ id }) => id === port);
  if (known && (!known.required || node.intendedEnds.has(port))) {
    if (known.endsAs) return { kind: 'end', reason: known.endsAs, outcome: null };
    if ((state.stack ?? []).length > 0) return { kind: 'back', end: DEFAULT_END };
    const text = localized(draft, DEFAULT_TEXTS.farewell, 'en');
    return { kind: 'close', text, purpose: 'farewell', reason: 'completed', outcome: null, voice: null };
  }
  return {
    kind: 'fault',
    code: 'port_leads_nowhere',
    message: `"${node.name}" leads nowhere from "${known?.label ?? port}".`,
  };
}

function enter(draft: Draft, { node: id, viaEdge, fromPort, carry }: Extract<Move, { kind: 'enter' }>): Move {
  const { state, flow } = draft;
  const { hopsPerStep, visitsPerNode, hangupSteps } = flow.document.limits;
  const node = flow.nodes.get(id);
  if (!node) return { kind: 'fault', code: 'unknown_node', message: 'An arrow leads to a node that is gone.' };
  draft.hops += 1;
  if (draft.hops > hopsPerStep) {
    return { kind: 'fault', code: 'hops_exceeded', message: `The flow goes round in a circle at "${node.name}".` };
  }
  state.node = id;
  state.scratch = null;
  state.deadline = null;
  const { type: nodeType, name } = node;
  draft.trace.push({ type: 'node.entered', node: id, nodeType, name, lane: state.lane, viaEdge, fromPort });
  if (state.left !== undefined) {
    state.left = { ...state.left, steps: state.left.steps + 1 };
    if (state.left.steps > hangupSteps) {
      const message = `More than ${hangupSteps} steps after the caller has left, up to "${node.name}".`;
      return { kind: 'fault', code: 'hangup_lane_too_long', message };
    }
  }
  if (countVisit(draft, id) > visitsPerNode) {
    return { kind: 'fault', code: 'visits_exceeded', message: `The caller came to "${name}" too often.` };
  }
  if (node.trouble) return { kind: 'fault', ...node.trouble };
  const definition = node.definition!;
  if (state.lane === 'hangup' && definition.verify(node.config).needsCaller) {
    return { kind: 'end', reason: 'caller_left', outcome: null };
  }
  const arrived = turn(draft, node, (ctx) => definition.enter(ctx)) ?? STAY;
  if (carry === null) return arrived;
  // Past everything that does not wait: the key is meant for whoever asks next.
  if (arrived.kind === 'leave') return { ...arrived, carry: arrived.carry ?? carry };
  if (arrived.kind !== 'wait') return arrived;
  state.scratch = arrived.memory;
  return hearDigit(draft, carry) ?? arrived;
}

/** Gives an event to the current node; null where it means nothing to it. */
export function give(draft: Draft, event: FlowEvent): Move | null {
  const node = draft.flow.nodes.get(draft.state.node ?? '');
  if (!node?.definition || node.trouble) return null;
  const { definition } = node;
  return turn(draft, node, (ctx) => definition.on(ctx, event));
}

/** A key stops whatever is being said; a node that does not care for keys learns that its prompt is over. */
export function hearDigit(draft: Draft, event: FlowEvent): Move | null {
  const stopped = stopSpeaking(draft);
  const move = give(draft, event);
  if (move !== null || stopped === null) return move;
  const { at } = event;
  return give(draft, { type: 'playback.interrupted', at, effect: stopped, heardMs: 0, heardText: null, by: 'digit' });
}

/** The node takes the floor again after a member spoke, or on another worker. Does not count as a visit. */
export function resumeNode(draft: Draft): Move {
  const node = draft.flow.nodes.get(draft.state.node ?? '');
  if (!node?.definition || node.trouble) return STAY;
  const { definition } = node;
  return turn(draft, node, (ctx) => definition.resume(ctx)) ?? STAY;
}

// biome-ignore lint/suspicious/noExplicitAny: see contextOf.
function turn(draft: Draft, node: ReadyNode, act: (ctx: NodeContext<any>) => Decision | null): Move | null {
  let decision: Decision | null = null;
  try {
    decision = act(contextOf(draft, node));
  } catch {
    // The last wall: a defect in a node type costs this call a polite sentence, not its worker.
    draft.failure = { code: 'node_failed', message: `"${node.name}" could not do its work.` };
  }
  return draft.failure ? { kind: 'fault', ...draft.failure } : decision;
}
