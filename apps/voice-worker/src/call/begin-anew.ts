import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { apologise } from './apologise';
import type { LiveCall } from './live-call';
import { NoAnswer, placeCall } from './place-call';
import { type Recoveries, recoveryOf } from './recovery';

/** A caller is back whose worker died before their call began: it begins here. @returns null: nobody waits, or not yet */
export async function beginAnew(callId: string, media: CallMedia, services: Services): Promise<LiveCall | null> {
  const waiting = await services.arrivals.take(callId, true);
  if (!waiting) return null;
  services.log.warn({ callId }, 'The worker of a call died before it began; it begins here');
  try {
    return await placeCall(waiting.arrival, media, services, () => {});
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    await services.arrivals.drop(callId);
    await apologise(media, error.sentence, error.why, error.language, services);
    return null;
  }
}

/** A call on offer that has not begun: its caller is fetched, where that has to be done, and answered. */
export async function fetchWaiting(callId: string, services: Services, recoveries: Recoveries): Promise<void> {
  const found = await services.arrivals.find(callId);
  const recovery = found && recoveryOf(recoveries, found.transport);
  // elsewhere the far end comes by itself, and reattach begins the call
  if (!recovery?.begin) return;
  const waiting = await services.arrivals.take(callId, false);
  if (!waiting) return;
  services.log.warn({ callId }, 'The worker of a call died before it began; it begins here');
  await recovery.begin(waiting.arrival, services);
}
