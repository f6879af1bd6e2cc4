import type { StaffLeg } from '../call/transfers';
import type { CallbackOutcome, CallbackTask } from '../data/contract';
import { ringback } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import type { Player } from '../media/player';
import { Sound } from '../media/sound';
import { sentence } from '../prompts/sentences';
import type { Services } from '../services';
import type { PlacedCall } from './placed-call';

const RING_GUEST_SECONDS = 40;
const RINGBACK = Sound.of(ringback(SAMPLE_RATE, 'eu'));

/** Tells the colleague that nobody is reached before their line closes. */
async function tellNobody(player: Player, language: string, { prompts, speech }: Services): Promise<void> {
  const said = sentence('guest_away', language);
  const sound = prompts.get({ ...said, voice: null }, speech.tts);
  await new Promise<void>((resolve) => player.play({ key: 'guest_away', sound, finished: () => resolve() }));
}

/** The colleague hears the guest's phone ring, then both talk until one of them leaves. */
export async function dialGuest(
  task: CallbackTask,
  leg: StaffLeg,
  call: PlacedCall,
  services: Services,
  signal: AbortSignal,
): Promise<CallbackOutcome> {
  const telephony = await services.telephonyOf(task.hotelId, task.from).catch(() => null);
  if (!telephony) return 'no_carrier';
  const over = new AbortController();
  const stop = () => over.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const { party, left: leaves } = call.seat(leg);
  const atDesk = party.player;
  const left = leaves.then(stop);
  const stopped = new Promise<'stopped'>((resolve) => {
    if (over.signal.aborted) resolve('stopped');
    over.signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  try {
    atDesk.setMusic(RINGBACK);
    const dialling = telephony.dial({
      ...{ callId: call.id, role: 'caller', to: { kind: 'number', number: task.number } },
      ...{ from: task.from, ringSeconds: RING_GUEST_SECONDS, signal: over.signal },
    });
    const dialled = await Promise.race([dialling, stopped]);
    if (dialled === 'stopped') {
      // a guest who answers in this very moment must not be left alone on the line
      void dialling.then((late) => late.outcome === 'answered' && late.media.close('staff_left'));
      return 'no_answer';
    }
    atDesk.setMusic(null);
    if (dialled.outcome !== 'answered') {
      await Promise.race([tellNobody(atDesk, task.language, services), left]);
      return dialled.outcome;
    }
    call.emit({ type: 'call.answered' });
    await Promise.race([call.answered(dialled.media), stopped]);
    return 'answered';
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
