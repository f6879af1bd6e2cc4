import { newId } from '@innline/shared/ids';
import type { Logger } from '@innline/shared/server';
import type { CarrierLegs, LegResult } from '../../../call/carrier-legs';
import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';
import { type Dial, extensionKeys } from '../contract';
import { callUrl, TWILIO_PATHS, type TwilioCallRef } from './addresses';
import { anyNumber } from './any-number';
import { type TwilioRest, twilioRest } from './rest';

/** After the phone has stopped ringing Twilio says so; a lost callback must not keep the caller waiting longer. */
const GRACE_MS = 5_000;
/** Twilio takes 5 to 600. */
const [LEAST_RING, MOST_RING] = [5, 600];

async function create(o: Dial, ref: TwilioCallRef, rest: TwilioRest, env: WorkerEnv): Promise<string> {
  const from = o.from ?? (await anyNumber(rest));
  if (from === null) throw new Error('the account has no number to call from');
  const keys = extensionKeys(o.to);
  const call = await rest.post('/Calls.json', {
    To: o.to.kind === 'number' ? o.to.number : o.to.address,
    From: from,
    Url: callUrl(TWILIO_PATHS.outbound, ref, env),
    Method: 'POST',
    StatusCallback: callUrl(TWILIO_PATHS.status, ref, env),
    StatusCallbackMethod: 'POST',
    StatusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    ...(keys && { SendDigits: keys }),
    Timeout: String(Math.min(MOST_RING, Math.max(LEAST_RING, o.ringSeconds))),
  });
  return String(call.sid);
}

/** Resolves when somebody has stopped the ringing, or it has lasted too long. */
function untilStopped(signal: AbortSignal, ms: number): { done: Promise<void>; clear(): void } {
  let clear = () => {};
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    clear = () => clearTimeout(timer);
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return { done, clear: () => clear() };
}

/** Dials by Twilio: the phone's audio comes over a media stream of its own, how the ringing went by status callbacks. */
export async function dialByTwilio(
  o: Dial,
  account: Account<'twilio'>,
  { legs, env, log }: { legs: CarrierLegs; env: WorkerEnv; log: Logger },
): Promise<LegResult> {
  if (o.signal.aborted) return { outcome: 'failed' };
  const rest = twilioRest(account, env);
  const ref: TwilioCallRef = { hotelId: account.hotelId, callId: o.callId, role: o.role, leg: newId() };
  const id = ref.leg!;
  const ringMs = o.ringSeconds * 1_000 + GRACE_MS;
  const expected = await legs.expect({ id, hotelId: ref.hotelId, callId: o.callId, role: o.role }, ringMs / 1_000 + 60);
  const stopped = untilStopped(o.signal, ringMs);
  let sid: string | null = null;
  try {
    sid = await create(o, ref, rest, env);
    const first = await Promise.race([expected.result, stopped.done.then(() => null)]);
    if (first && !o.signal.aborted) return first;
    if (first?.outcome === 'answered') first.media.close('cancelled');
    await rest.post(`/Calls/${sid}.json`, { Status: 'completed' });
    return { outcome: 'no_answer' };
  } catch (error) {
    log.warn({ callId: o.callId, err: { message: (error as Error).message } }, 'Twilio did not place a call');
    return { outcome: sid === null ? 'failed' : 'no_answer' };
  } finally {
    stopped.clear();
    expected.forget();
  }
}
