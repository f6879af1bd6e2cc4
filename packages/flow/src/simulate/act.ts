import { running } from '../engine';
import type { SimulatedAction } from './action';
import { isOutside, outputOf } from './answers/answers';
import { happen, isCallersTurn, next, passTo, type Stage, voices } from './happen';
import { heardWithin, spokenMs } from './heard';
import type { EventBody, Planned, Run } from './moment';

/** Between two things a caller does, milliseconds. */
const PACE_MS = 500;
/** Nobody is listened to longer at a stretch than an engine waits. */
const LONGEST_UTTERANCE_MS = 15_000;

/** Performs an action as it is, without waiting for the caller's turn. Where it makes no sense the run stays as it is. */
export function act(stage: Stage, run: Run, action: SimulatedAction): Run {
  if (run.moment.state.status === 'ended') return run;
  if ('press' in action) return press(stage, run, action.press);
  if ('say' in action) return speak(stage, run, action);
  if ('silence' in action) return fallSilent(stage, run);
  if ('leaves' in action) return happen(stage, run, { type: 'caller.left' }, soon(run));
  if ('wait' in action) return passTo(stage, run, run.moment.now + action.wait * 1_000);
  if ('hear' in action) return hearOut(stage, run);
  if ('interrupt' in action) return interrupt(stage, run, soon(run));
  return answer(stage, run, action);
}

/** A moment later, before anybody loses patience. */
function soon({ moment: { now, state } }: Run): number {
  const patience = state.deadline === null ? Number.POSITIVE_INFINITY : state.deadline.at - 1;
  return Math.max(now, Math.min(now + PACE_MS, patience));
}

function press(stage: Stage, run: Run, keys: string): Run {
  let at = run;
  for (const digit of keys) at = happen(stage, at, { type: 'digit', digit, source: 'script' }, soon(at));
  return at;
}

type Speech = Extract<SimulatedAction, { say: string }>;

/** Nobody hears what is said while the ear is closed, except a machine that records. */
function speak(stage: Stage, run: Run, { say: text, confidence, rejected = false, by = 'speech' }: Speech): Run {
  if (records(run)) return leaveMessage(stage, run, text.trim() === '' ? 'empty' : 'recorded', text);
  if (!run.moment.state.listening) return run;
  const typed = by === 'typed';
  const sure = confidence ?? (typed ? 1 : 0.95);
  const final: EventBody = { type: 'speech.final', text, confidence: sure, rejected, by };
  if (typed) return happen(stage, run, final, soon(run));
  const begun = interrupt(stage, run, soon(run));
  const length = Math.min(LONGEST_UTTERANCE_MS, spokenMs(text));
  const said = passTo(stage, begun, begun.moment.now + length);
  return happen(stage, said, final, said.moment.now);
}

/** The caller begins to speak: what may be interrupted stops. */
function interrupt(stage: Stage, run: Run, at: number): Run {
  const [voice] = voices(run.moment);
  const stops = voice !== undefined && 'interruptible' in voice.what && voice.what.interruptible;
  const stopped = stops ? happen(stage, run, interrupted(voice, at), at) : run;
  return happen(stage, stopped, { type: 'speech.started' }, at);
}

function interrupted({ what, from, effect }: Planned, at: number): EventBody {
  const heardMs = Math.max(0, at - from);
  const heardText = heardWithin(what.kind === 'say' ? what.text : '', heardMs);
  return { type: 'playback.interrupted', effect, heardMs, heardText, by: 'speech' };
}

function fallSilent(stage: Stage, run: Run): Run {
  if (records(run)) return leaveMessage(stage, run, 'empty', '');
  const heard = hearOut(stage, run);
  const { state } = heard.moment;
  if (state.deadline === null || state.status === 'ended') return heard;
  return passTo(stage, heard, state.deadline.at);
}

/** Heard is what is being said now, not what comes of it. */
function hearOut(stage: Stage, run: Run): Run {
  const open = new Set(voices(run.moment).map(({ effect }) => effect));
  let at = run;
  while (at.moment.agenda.some(({ effect }) => open.has(effect))) {
    const coming = next(at.moment);
    if (coming === null) break;
    at = happen(stage, at, coming.event, coming.at);
  }
  return at;
}

const records = ({ moment: { state, agenda } }: Run) =>
  agenda.length === 0 && Object.values(state.pending).includes('record_message');

function leaveMessage(stage: Stage, run: Run, outcome: 'recorded' | 'empty', text: string): Run {
  const effect = running(run.moment.state)!;
  const seconds = Math.max(1, Math.round(spokenMs(text) / 1_000));
  const output = outcome === 'recorded' ? { recordingId: 'simulated', durationMs: seconds * 1_000 } : null;
  return happen(stage, run, { type: 'effect.done', effect, outcome, output }, run.moment.now + seconds * 1_000);
}

type Told = Extract<SimulatedAction, { outcome: string } | { fails: string } | { model: object }>;

/** Ends what runs as told; what is said before it begins is heard out. */
function answer(stage: Stage, run: Run, told: Told): Run {
  let at = run;
  while (running(at.moment.state) === null && !isCallersTurn(at.moment)) {
    const coming = next(at.moment);
    if (coming === null) return at;
    at = happen(stage, at, coming.event, coming.at);
  }
  const effect = running(at.moment.state);
  if (effect === null) return at;
  if ('model' in told) return replyAsModel(stage, at, effect, told.model);
  if ('fails' in told)
    return happen(stage, at, { type: 'effect.failed', effect, code: told.fails, message: told.fails }, soon(at));
  const output = told.output ?? usualOutput(at, effect, told.outcome);
  return happen(stage, at, { type: 'effect.done', effect, outcome: told.outcome, output }, soon(at));
}

type ModelTurn = Extract<Told, { model: object }>['model'];

/** The model's turn as it was told, in the place of the scripted one. */
function replyAsModel(stage: Stage, run: Run, effect: string, { says, calls, input = {} }: ModelTurn): Run {
  const mine = { ...run, moment: { ...run.moment, agenda: run.moment.agenda.filter((one) => one.effect !== effect) } };
  const said = says ? happen(stage, mine, { type: 'model.sentence', effect, text: says }, soon(mine)) : mine;
  const call = calls === undefined ? null : { id: 'told', name: calls, input: JSON.stringify(input) };
  return happen(stage, said, { type: 'effect.done', effect, outcome: 'replied', output: { call } }, soon(said));
}

function usualOutput(run: Run, key: string, outcome: string) {
  for (let at: Run | null = run; at !== null; at = at.before) {
    const effect = at.step.effects.find((one) => one.key === key);
    if (!effect || !isOutside(effect.kind)) continue;
    const outside = effect as Parameters<typeof outputOf>[0];
    return outputOf(outside, outcome, 1, run.moment.state.call, run.moment.now);
  }
  return null;
}
