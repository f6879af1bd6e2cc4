import type { Answer, CallFacts, FlowEvent, FlowState, Json } from '../model';
import { own } from '../registry/own';
import { advance, give, hearDigit, resumeNode } from './advance';
import { onCallerLeft } from './caller-left';
import { deadlineKind, settleDeadline } from './deadline';
import { type Draft, forget, openDraft, type StepResult, startMusic, stopSpeaking } from './draft';
import { endNow } from './ending';
import { withHotelLane } from './hotel-lane';
import { type Move, STAY } from './move';
import { giveBack, isOperatorEvent, isOurs, onOperator, whileOperator } from './operator';
import type { ReadyFlow } from './ready-flow';

/** Where a call begins that is only tried, and what is known by then. Names the flow does not have are left out. */
export interface Beginning {
  /** Default: the flow's start. */
  node?: string;
  /** Default: the flow's first. */
  language?: string;
  vars?: Record<string, Json>;
  /** By slug. */
  answers?: Record<string, Answer>;
}

/** Begins a call: enters the flow's start and goes on until the flow waits for something. */
export function start(flow: ReadyFlow, facts: CallFacts, from: Beginning = {}): StepResult {
  const draft = openDraft(withHotelLane(flow, facts), firstState(flow, facts, from), facts.startedAt);
  const node = from.node ?? flow.entry.call;
  advance(draft, { kind: 'enter', node, viaEdge: null, fromPort: null, carry: null });
  return finish(draft);
}

/**
 * One event. A pure function: the same state and event give the same result, the state given is not changed, and
 * nothing is ever thrown. An event that means nothing here (an old deadline, an effect nobody waits for, words nobody
 * listens to) gives back the very same state and no effects.
 */
export function step(flow: ReadyFlow, state: FlowState, event: FlowEvent): StepResult {
  if (state.status === 'ended') return { state, effects: [], trace: [] };
  const draft = openDraft(withHotelLane(flow, state.call), state, event.at);
  return react(draft, event) ? finish(draft) : { state, effects: [], trace: [] };
}

/**
 * Goes on with a call on another worker, from its checkpoint: what was being said is lost, the open question is asked
 * again, nothing is counted twice, and running tools and transfers are still waited for.
 */
export function resumeCall(flow: ReadyFlow, state: FlowState, at: number): StepResult {
  if (state.status === 'ended') return { state, effects: [], trace: [] };
  const draft = openDraft(withHotelLane(flow, state.call), state, at);
  if (state.end !== null) endNow(draft, state.end.reason, state.end.outcome);
  else if (state.operator?.mode === 'saying') {
    whileOperator(draft, { type: 'playback.finished', at, effect: state.operator.effect! });
  } else if (state.operator?.mode === 'takeover') {
    // the member's connection was to the worker that is gone
    isOurs(draft);
    giveBack(draft);
  } else if (state.operator?.mode === 'holding') {
    draft.state.music = false;
    startMusic(draft);
  } else if (state.operator === null) {
    const kinds = Object.entries(state.pending).filter(([, kind]) => kind !== 'say' && kind !== 'play');
    draft.state.pending = Object.fromEntries(kinds);
    draft.state.listening = false;
    draft.state.music = false;
    advance(draft, resumeNode(draft));
  }
  return finish(draft);
}

/** The state of a call before anything has happened. */
export function firstState(
  flow: ReadyFlow,
  call: CallFacts,
  { language, vars = {}, answers = {} }: Beginning,
): FlowState {
  const given = Object.entries(answers).filter(([slug]) => flow.answers.includes(slug));
  return {
    v: 1,
    call,
    seq: 0,
    at: call.startedAt,
    status: 'running',
    end: null,
    lane: 'main',
    node: null,
    stack: [],
    scratch: null,
    language: language ?? flow.language,
    vars: Object.fromEntries(
      [...flow.variables.values()].map(({ name, initial }) => [name, own(vars, name) ?? initial ?? null]),
    ),
    answers: Object.fromEntries(given),
    visits: {},
    pending: {},
    deadline: null,
    listening: false,
    music: false,
    inbox: [],
    operator: null,
    last: { tool: null, outcome: null, spoken: null, fault: null },
  };
}

function finish(draft: Draft): StepResult {
  settleDeadline(draft);
  return { state: draft.state, effects: draft.effects, trace: draft.trace };
}

/** Gives false where the event changes nothing. */
function react(draft: Draft, event: FlowEvent): boolean {
  const { state } = draft;
  if (event.type === 'caller.left') {
    onCallerLeft(draft);
    return true;
  }
  if (event.type === 'deadline') return onDeadline(draft, event);
  if (state.end !== null) return whileClosing(draft, event);
  if (isOperatorEvent(event)) return state.lane !== 'hangup' && onOperator(draft, event);
  if (state.operator !== null) return whileOperator(draft, event);
  switch (event.type) {
    case 'call.started':
      return false;
    case 'digit':
      return went(draft, hearDigit(draft, event));
    case 'playback.finished':
    case 'playback.interrupted':
    case 'effect.done':
    case 'effect.failed':
      if (!Object.hasOwn(state.pending, event.effect)) return false;
      forget(draft, event.effect);
      if (state.deadline !== null && deadlineKind(state.deadline.id) === 'play') state.deadline = null;
      advance(draft, give(draft, event) ?? STAY);
      return true;
    default:
      return went(draft, give(draft, event));
  }
}

function onDeadline(draft: Draft, event: Extract<FlowEvent, { type: 'deadline' }>): boolean {
  const { state } = draft;
  if (state.deadline?.id !== event.id) return false;
  state.deadline = null;
  switch (deadlineKind(event.id)) {
    case 'call':
      advance(draft, timeIsUp(draft));
      return true;
    case 'play': {
      // Nobody told us that the prompt ended: go on as if it had.
      const effect = stopSpeaking(draft);
      if (effect === null) return true;
      state.pending = { ...state.pending, [effect]: 'say' };
      return react(draft, { type: 'playback.finished', at: event.at, effect });
    }
    case 'node':
      advance(draft, give(draft, event) ?? STAY);
      return true;
  }
}

function timeIsUp({ state, flow }: Draft): Move {
  if (state.left === undefined) {
    return { kind: 'fault', code: 'call_too_long', message: 'The call reached its longest duration.' };
  }
  const { hangupSeconds } = flow.document.limits;
  const message = `What runs after the caller has left was not done within ${hangupSeconds} s.`;
  return { kind: 'fault', code: 'hangup_lane_too_long', message };
}

/** The last sentence is being spoken. */
function whileClosing(draft: Draft, event: FlowEvent): boolean {
  const { end, pending } = draft.state;
  const over =
    ((event.type === 'playback.finished' || event.type === 'playback.interrupted') &&
      Object.hasOwn(pending, event.effect)) ||
    event.type === 'digit' ||
    event.type === 'operator.hangup';
  if (!over) return false;
  if ('effect' in event) forget(draft, event.effect);
  endNow(draft, end!.reason, end!.outcome);
  return true;
}

/** Follows the move; gives false where the node did not care and nothing was stopped either. */
function went(draft: Draft, move: Move | null): boolean {
  if (move !== null) advance(draft, move);
  return move !== null || draft.effects.length > 0;
}
