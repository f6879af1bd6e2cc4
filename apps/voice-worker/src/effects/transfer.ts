import type { TransferOutcome } from '@innline/flow';
import type { Party } from '../call/parties';
import type { StaffLeg } from '../call/transfers';
import { ringback } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import { Player } from '../media/player';
import { Sound } from '../media/sound';
import type { EffectContext, EffectHandler } from './contract';

/** What a caller hears while a phone rings and there is no music. */
const RINGBACK = Sound.of(ringback(SAMPLE_RATE, 'eu'));

type Effect = Parameters<EffectHandler<'transfer'>>[0];
type Ended = TransferOutcome | 'caller_left' | 'cancelled';

/** Rings a department's desks. Resolves with whoever picks up first, or with why nobody did. */
async function ring(
  effect: Effect,
  call: EffectContext,
  departmentId: string,
  stopped: AbortSignal,
): Promise<StaffLeg | Ended> {
  const { data, transfers } = call.services;
  const department = await data.deskOf(call.hotelId, departmentId).catch(() => null);
  const name = department?.name ?? call.facts.departments[departmentId]?.name ?? 'Front desk';
  const { key, node, briefing, ringSeconds } = effect;
  call.emit({ type: 'transfer.ringing', transfer: key, node, to: name, departmentId, briefing, ringSeconds });
  return new Promise((resolve) => {
    const end = (result: StaffLeg | Ended) => {
      clearTimeout(timer);
      stop();
      resolve(result);
    };
    const timer = setTimeout(() => end('no_answer'), ringSeconds * 1_000);
    const stop = transfers.ring(key, {
      hotelId: call.hotelId,
      callId: call.id,
      userIds: department?.userIds.length ? department.userIds : ['nobody'],
      answered: end,
      declined: () => end('declined'),
    });
    stopped.addEventListener('abort', () => end('cancelled'), { once: true });
  });
}

/** Tells the colleague who is calling, before the caller hears them. */
async function brief(text: string, party: Party, call: EffectContext): Promise<void> {
  const sound = call.services.prompts.get({ text, language: call.language(), voice: null }, call.speech.tts);
  await new Promise<void>((resolve) =>
    party.player.play({ key: `briefing:${party.id}`, sound, finished: () => resolve() }),
  );
}

/** Both talk until one of them leaves, or the flow ends it. */
function talk(party: Party, call: EffectContext, gone: Promise<void>, stopped: AbortSignal): Promise<Ended> {
  call.player.setMusic(null);
  call.parties.bridge(party);
  return new Promise<Ended>((resolve) => {
    void gone.then(() => resolve('completed'));
    if (stopped.aborted) resolve('cancelled');
    stopped.addEventListener('abort', () => resolve('cancelled'), { once: true });
  });
}

async function withStaff(leg: StaffLeg, effect: Effect, call: EffectContext, stopped: AbortSignal): Promise<Ended> {
  const { data, ticker } = call.services;
  const party: Party = { ...leg, kind: 'staff', player: new Player(leg.media, ticker) };
  call.emit({ type: 'transfer.answered', transfer: effect.key, memberName: leg.userName });
  const gone = new Promise<void>((resolve) => {
    leg.media.handle({
      frame: (pcm) => call.parties.fromParty(leg.id, pcm),
      // keys and typing of staff steer nothing
      digit() {},
      text() {},
      mark: (name) => party.player.marked(name),
      closed: () => resolve(),
    });
  });
  const { id: legId, media, userId, userName } = leg;
  const row = {
    id: legId,
    hotelId: call.hotelId,
    callId: call.id,
    kind: 'staff' as const,
    transport: media.transport,
    userId,
    userName,
    at: Date.now(),
  };
  call.background(data.legOpened(row).catch(() => {}));
  if (effect.briefing) await Promise.race([brief(effect.briefing, party, call), gone, untilAborted(stopped)]);
  const outcome = await talk(party, call, gone, stopped);
  call.parties.leave(leg.id);
  party.player.close();
  leg.media.close(outcome === 'completed' ? 'completed' : 'caller_left');
  call.background(data.legClosed({ hotelId: call.hotelId, id: legId, at: Date.now() }).catch(() => {}));
  return outcome;
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Numbers and SIP addresses need a carrier. */
async function outside(effect: Effect, call: EffectContext, stopped: AbortSignal): Promise<Ended> {
  if (effect.to.kind === 'department') return 'failed';
  const to = effect.to.kind === 'number' ? effect.to.number : effect.to.address;
  const { key, node, briefing, ringSeconds } = effect;
  call.emit({ type: 'transfer.ringing', transfer: key, node, to, departmentId: null, briefing, ringSeconds });
  const telephony = await call.services.telephonyOf(call.hotelId).catch(() => null);
  if (!telephony) {
    const message =
      'No carrier is connected, so calls cannot be passed on to phone numbers. Connect one under Connections.';
    call.emit({ type: 'fault', code: 'no_carrier', node, message });
    return 'failed';
  }
  const from = call.facts.line?.number ?? null;
  const dialled = await telephony.dial({
    ...{ callId: call.id, role: 'staff', to: effect.to },
    ...{ from, ringSeconds, signal: stopped },
  });
  if (dialled.outcome !== 'answered') return dialled.outcome;
  const leg = { id: `${key}:leg`, userId: '', userName: to, media: dialled.media };
  return withStaff(leg, effect, call, stopped);
}

/** Passes the caller on to a person and comes back with how it went. */
export const transfer: EffectHandler<'transfer'> = async (effect, call) => {
  const stop = new AbortController();
  let left = false;
  call.running(effect.key, (why) => {
    left = why === 'caller_left';
    stop.abort();
  });
  const done = (outcome: TransferOutcome) =>
    call.post({ type: 'effect.done', effect: effect.key, outcome, output: null });
  if (call.gone) return done('failed');
  call.player.setMusic(effect.holdMusic ? call.services.holdMusic : RINGBACK);
  let outcome: Ended;
  try {
    if (effect.to.kind === 'department') {
      const answer = await ring(effect, call, effect.to.departmentId, stop.signal);
      outcome = typeof answer === 'string' ? answer : await withStaff(answer, effect, call, stop.signal);
    } else outcome = await outside(effect, call, stop.signal);
  } finally {
    call.player.setMusic(null);
    call.settled(effect.key);
  }
  const ended = outcome !== 'cancelled' ? outcome : left ? 'caller_left' : 'failed';
  call.emit({ type: 'transfer.ended', transfer: effect.key, outcome: ended });
  if (outcome !== 'cancelled' && outcome !== 'caller_left') done(outcome);
};
