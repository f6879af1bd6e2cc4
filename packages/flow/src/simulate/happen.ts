import type { ReadyFlow } from '../engine';
import { type Beginning, type StepResult, start, step } from '../engine';
import type { CallFacts, EffectOf, FlowEffect, FlowEvent } from '../model';
import { scriptedTurn } from '../scripted-model';
import { completed, isOutside, toldAnswer } from './answers/answers';
import { spokenMs } from './heard';
import type { EventBody, Moment, Planned, Run } from './moment';
import type { World } from './world';

/** To a model's first sentence, milliseconds; less than what its turn takes. */
const MODEL_MS = 700;

/** What a call that is tried runs in. */
export interface Stage {
  flow: ReadyFlow;
  world: World;
}

export function begin(stage: Stage, facts: CallFacts, from: Beginning): Run {
  const { startedAt: at } = facts;
  const result = start(stage.flow, facts, from);
  const before: Moment = { now: at, state: result.state, agenda: [], asked: {} };
  const moment = after(stage, before, result, at);
  return { moment, step: { at, event: null, ...result }, before: null };
}

/** Gives the engine an event, and plans what will come of its effects. The clock never runs backwards. */
export function happen(stage: Stage, run: Run, body: EventBody, at: number): Run {
  const now = Math.max(run.moment.now, at);
  const event = { ...body, at: now } as FlowEvent;
  const result = step(stage.flow, run.moment.state, event);
  // a model says several sentences: each of them once
  const agenda = run.moment.agenda.filter((planned) => planned.event !== body);
  const moment = after(stage, { ...run.moment, agenda, now }, result, now);
  return { moment, step: { at: now, event, ...result }, before: run };
}

function after(stage: Stage, { agenda, asked }: Moment, { state, effects }: StepResult, now: number): Moment {
  let planned = agenda.filter(({ effect }) => Object.hasOwn(state.pending, effect));
  let counts = asked;
  for (const effect of effects) {
    if (!Object.hasOwn(state.pending, effect.key)) continue;
    if (effect.kind === 'say' || effect.kind === 'play') planned = [...planned, playback(effect, planned, now)];
    else if (isOutside(effect.kind)) {
      const told = toldAnswer(effect, stage.world, counts);
      counts = told?.asked ?? counts;
      // how long somebody speaks to a machine is the caller's business
      if (told === null && effect.kind === 'record_message') continue;
      const outside = effect as Extract<FlowEffect, { kind: 'tool' }>;
      const answered = completed(outside, told?.answer ?? null, state.call, now);
      if (answered === null) continue;
      const { key } = effect;
      const event: EventBody =
        'fails' in answered
          ? { type: 'effect.failed', effect: key, code: answered.fails, message: answered.fails }
          : { type: 'effect.done', effect: key, outcome: answered.outcome, output: answered.output };
      if (effect.kind === 'converse' && !('fails' in answered)) planned = [...planned, ...sentences(effect, now)];
      planned = [...planned, { at: now + answered.seconds * 1_000, from: now, effect: key, what: effect, event }];
    }
  }
  return { now, state, agenda: planned, asked: counts };
}

/** What the scripted model says, one after the other; its turn ends after the last. */
function sentences(what: EffectOf<'converse'>, now: number): Planned[] {
  return scriptedTurn(what).sentences.map((text, index): Planned => {
    const at = now + MODEL_MS + index;
    return { at, from: now, effect: what.key, what, event: { type: 'model.sentence', effect: what.key, text } };
  });
}

const isVoice = ({ what }: Planned) => what.kind === 'say' || what.kind === 'play';

/** What is being said, in order. */
export const voices = ({ agenda }: Moment): Planned[] => agenda.filter(isVoice);

/** One voice: what is said in the same step waits for what is said before it. */
function playback(what: FlowEffect, planned: readonly Planned[], now: number): Planned {
  const from = Math.max(now, ...planned.filter(isVoice).map(({ at }) => at));
  const text = what.kind === 'say' ? what.text : what.kind === 'play' ? what.alternative : '';
  const at = from + spokenMs(text);
  return { at, from, effect: what.key, what, event: { type: 'playback.finished', effect: what.key } };
}

/** What comes next if nobody does anything; null: the call is over, or waits for ever. */
export function next({ agenda, state }: Moment): { at: number; event: EventBody } | null {
  if (state.status === 'ended') return null;
  const first = agenda.reduce<Planned | null>((best, one) => (best === null || one.at < best.at ? one : best), null);
  const { deadline } = state;
  if (deadline !== null && (first === null || deadline.at < first.at))
    return { at: deadline.at, event: { type: 'deadline', id: deadline.id } };
  return first;
}

/** Whether it is the caller's turn: nothing is said or done any more until they act or fall silent. */
export function isCallersTurn({ agenda, state }: Moment): boolean {
  if (state.status === 'ended' || agenda.length > 0) return false;
  return state.listening || state.operator !== null || Object.values(state.pending).includes('record_message');
}

/** All that happens by itself up to a moment, in order of time. */
export function passTo(stage: Stage, run: Run, until: number): Run {
  let at = run;
  for (let coming = next(at.moment); coming !== null && coming.at <= until; coming = next(at.moment))
    at = happen(stage, at, coming.event, coming.at);
  return at.moment.now >= until ? at : { ...at, moment: { ...at.moment, now: until } };
}

/** All that happens by itself until the caller is asked or the call is over. The engine's limits end it. */
export function settle(stage: Stage, run: Run): Run {
  let at = run;
  while (!isCallersTurn(at.moment)) {
    const coming = next(at.moment);
    if (coming === null) break;
    at = happen(stage, at, coming.event, coming.at);
  }
  return at;
}
