import { openRecord } from '../callbacks/call-record';
import type { WakeUpOutcome, WakeUpTask } from '../data/contract';
import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import { sentence } from '../prompts/sentences';
import type { Services } from '../services';

const RING_SECONDS = 40;
/** Somebody who has just woken misses the first words. */
const TIMES = 2;

/** Says the greeting until it was heard, the guest hangs up, or this worker leaves. */
async function greet(media: CallMedia, task: WakeUpTask, services: Services, signal: AbortSignal): Promise<void> {
  const { prompts, speech, speechOf, ticker } = services;
  const player = new Player(media, ticker);
  const over = new Promise<void>((resolve) => {
    media.handle({ frame() {}, digit() {}, text() {}, mark: (name) => player.marked(name), closed: () => resolve() });
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const { tts } = await speechOf(task.hotelId).catch(() => speech);
  const said = { ...sentence(task.morning ? 'wake_up' : 'wake_up_later', task.language), voice: null };
  const say = (key: string, by: typeof tts) =>
    new Promise<unknown>((resolve) =>
      player.play({ key, sound: prompts.get(said, by), finished: (_, failure) => resolve(failure) }),
    );
  const greeting = async () => {
    for (let time = 0; time < TIMES; time += 1) {
      // a vendor that fails must not leave the guest with silence: the worker's own voice says it
      if (await say(`wake_up:${time}`, tts)) await say(`wake_up:${time}:own`, speech.tts);
    }
  };
  await Promise.race([greeting(), over]);
  player.close();
}

/** Rings the guest and greets them. Whoever picks up is awake, even if they hang up in the middle of the greeting. */
export async function wakeGuest(task: WakeUpTask, services: Services, signal: AbortSignal): Promise<WakeUpOutcome> {
  const { hotelId, number, language, from } = task;
  if (number === null) return 'no_number';
  const telephony = await services.telephonyOf(hotelId, from).catch(() => null);
  if (!telephony) return 'no_carrier';
  const record = openRecord({ hotelId, number, name: null, language }, 'Wake-up call', services);
  let outcome: WakeUpOutcome = 'failed';
  try {
    const to = { kind: 'number', number } as const;
    const ring = { callId: record.callId, role: 'caller', to, from, ringSeconds: RING_SECONDS, signal } as const;
    const dialled = await telephony.dial(ring);
    outcome = dialled.outcome;
    if (dialled.outcome !== 'answered') return outcome;
    record.emit({ type: 'call.answered' });
    try {
      await greet(dialled.media, task, services, signal);
    } finally {
      dialled.media.close('completed');
    }
    return outcome;
  } finally {
    record.end(outcome === 'answered' ? 'completed' : 'abandoned', `wake_up_${outcome}`);
  }
}
