import type { CallEvent, CallEventOf } from '@innline/shared';
import { MASKED } from '@innline/shared';
import type { ReadyFlow } from '../engine';
import type { CallFacts, FlowState } from '../model';
import type { HotelFacts } from '../scenario';
import type { SimulatedAction, World } from '../simulate';
import { flowsPart, type Journal } from './journal';
import { Lockstep } from './lockstep';
import { outsideOf } from './outside';

/** What was done on a past call, as a script that any flow can be played with. */
export interface Script {
  facts: CallFacts;
  language: string;
  actions: SimulatedAction[];
  /** The step at which each action was done. */
  places: (string | null)[];
  world: World;
  /** Null: it was not the flow that ended it, or it has not ended. */
  end: FlowState['end'];
}

export type Followed = { ok: true; script: Script } | { ok: false; why: string };

const INCOMPLETE = 'The record of this call is not complete enough to play it again.';

/**
 * Makes a script of a past call: its journal is followed step by step on the version it ran, and every wait, key and
 * word is put where the caller did it. Where the version, played like this, does not go the way the call went, there is no
 * script, and it is said why: a comparison would compare something else.
 */
export function follow(flow: ReadyFlow, journal: Journal, hotel: HotelFacts): Followed {
  const part = flowsPart(journal);
  if (part === null) return { ok: false, why: INCOMPLETE };
  const { started, events, end } = part;
  if (events.some(isMasked))
    return { ok: false, why: 'What the caller said or keyed was removed because it is sensitive.' };
  const facts = factsOf(journal, started, hotel);
  const world = outsideOf(events);
  const steps = new Lockstep({ flow, world }, facts, { language: started.language });
  const answeredAt = events.find(({ type }) => type === 'call.answered')?.at ?? started.at;
  const prompts = new Map<string, { from: number; to: number }>();
  const isPlaying = (at: number) => [...prompts.values()].some(({ from, to }) => from <= at && at < to);

  for (const [index, event] of events.entries()) {
    switch (event.type) {
      case 'prompt.started':
        if (isFlows(event.effect)) prompts.set(event.effect, { from: event.at, to: Number.POSITIVE_INFINITY });
        break;
      case 'prompt.finished': {
        const prompt = prompts.get(event.effect);
        if (prompt) prompt.to = event.at;
        break;
      }
      case 'node.entered':
        // the lane for hang-ups is told before the end of the call
        if (event.lane === 'hangup') steps.leave();
        if (!steps.expect(event)) return { ok: false, why: whyApart(flow, steps, event) };
        break;
      case 'choice.made':
      case 'answer.stored':
      case 'try.failed':
        if (!steps.expect(event)) return { ok: false, why: whyApart(flow, steps, event) };
        break;
      case 'digit':
        steps.press(event.digit, isPlaying(event.at - 1));
        break;
      case 'transcript.final':
        if (event.speaker !== 'caller') break;
        steps.speak(event, isPlaying(answeredAt + event.startMs), nextTold(events, index));
        break;
      case 'call.ended':
        if (event.reason === 'caller_left') steps.leave();
        break;
    }
  }
  const apart = steps.after();
  if (apart !== null) return { ok: false, why: INCOMPLETE };
  if (end !== null && !steps.endsAs(end)) return { ok: false, why: INCOMPLETE };
  const { actions, places } = steps;
  const ending = end && { reason: end.reason, outcome: end.outcome };
  return { ok: true, script: { facts, language: started.language, actions, places, world, end: ending } };
}

/** Keys of the flow's prompts are numbers; the worker's own sentences have words behind them. */
const isFlows = (effect: string): boolean => /:\d+:\d+$/.test(effect);

const isMasked = (event: CallEvent): boolean =>
  (event.type === 'transcript.final' && event.speaker === 'caller' && event.text.includes(MASKED)) ||
  (event.type === 'digit' && !/^[0-9*#]$/.test(event.digit));

/** What the flow made of it: the next thing it told. */
function nextTold(events: readonly CallEvent[], index: number): CallEvent['type'] | null {
  const told = new Set(['node.entered', 'choice.made', 'answer.stored', 'try.failed']);
  return events.slice(index + 1).find(({ type }) => told.has(type))?.type ?? null;
}

function whyApart(flow: ReadyFlow, steps: Lockstep, event: CallEvent): string {
  const at = flow.nodes.get(steps.node ?? '');
  const clock = event.type === 'node.entered' && (event.fromPort === 'open' || event.fromPort === 'closed');
  if (clock) return 'The opening hours are others now than when this call came in.';
  return at ? `${INCOMPLETE} It was followed up to “${at.name}”.` : INCOMPLETE;
}

function factsOf(
  { callId, previousCalls }: Journal,
  started: CallEventOf<'call.started'>,
  hotel: HotelFacts,
): CallFacts {
  const { channel, direction, callerNumber: number, callerName: name, lineId, lineName } = started;
  return {
    ...hotel,
    callId,
    startedAt: started.at,
    direction,
    channel,
    seed: 1,
    caller: { number, name, previousCalls },
    line: lineId === null ? null : { id: lineId, name: lineName ?? '', number: null },
  };
}
