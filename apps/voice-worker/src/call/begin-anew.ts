import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { apologise } from './apologise';
import { NoAnswer, placeCall } from './place-call';
import { type Recoveries, recoveryOf } from './recovery';

/** A caller is back whose worker died before their call began: it begins now. @returns false: nobody waits, or not yet */
export async function beginAnew(callId: string, media: CallMedia, services: Services): Promise<boolean> {
  const waiting = await services.arrivals.take(callId, true);
  if (!waiting) return false;
  services.log.warn({ callId }, 'The worker of a call died before it began; it begins here');
  try {
    await placeCall(waiting.arrival, media, services, () => {});
    return true;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    await services.arrivals.drop(callId);
    await apologise(media, error.sentence, error.why, error.language, services);
    return false;
  }
}

/** A call on offer that has not begun: its caller is fetched, where that has to be done, and answered. */
export async function fetchWaiting(callId: string, services: Services, recoveries: Recoveries): Promise<void> {
  const found = await services.arrivals.find(callId);
  if (!found) return forget(callId, services);
  const recovery = recoveryOf(recoveries, found.transport);
  // elsewhere the far end comes by itself, and reattach begins the call
  if (!recovery?.begin) return;
  const waiting = await services.arrivals.take(callId, false);
  if (!waiting) return;
  services.log.warn({ callId }, 'The worker of a call died before it began; it begins here');
  await recovery.begin(waiting.arrival, services);
}

/** Neither a call nor a caller: whoever waited has given up, and nothing is to be offered again. */
async function forget(callId: string, { ledger }: Services): Promise<void> {
  const lease = (await ledger.load(callId)) === null ? await ledger.takeOver(callId, false) : null;
  if (lease) await ledger.release(lease);
}
