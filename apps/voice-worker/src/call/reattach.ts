import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import type { LiveCall } from './live-call';
import { restore } from './restore';

/** A dead worker's lease runs out within 2 s; whoever comes back sooner waits that long. */
const PATIENCE_MS = 6_000;
const EVERY_MS = 100;

/**
 * A caller whose connection came back (a carrier's reconnected stream, a page that lost its socket) goes on with the call
 * where it was, on this worker.
 * @returns null: there is no such call any more
 */
export async function reattach(
  callId: string,
  media: CallMedia,
  services: Services,
  patienceMs = PATIENCE_MS,
): Promise<LiveCall | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const call = await restore(callId, media, services);
    if (call) return call;
    const gone = (await services.ledger.load(callId).catch(() => null)) === null;
    if (gone || Date.now() >= until) return null;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
