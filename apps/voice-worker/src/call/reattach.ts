import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { beginAnew } from './begin-anew';
import type { LiveCall } from './live-call';
import { restore } from './restore';

/** A dead worker's lease runs out within 2 s; whoever comes back sooner waits that long. */
const PATIENCE_MS = 6_000;
const EVERY_MS = 100;

/** A call without a checkpoint is over, unless it has not begun. */
const isOver = async (callId: string, { ledger, arrivals }: Services) =>
  (await ledger.load(callId)) === null && (await arrivals.find(callId)) === null;

/**
 * A caller whose connection came back (a carrier's reconnected stream, a page that lost its socket) goes on with the call
 * where it was, on this worker: whether this worker has it, or one that is alive and will give it up, or a dead one.
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
    const here = services.registry.get(callId);
    if (here) {
      if (here.ended || here.gone) return null;
      here.comeBack(media);
      return here;
    }
    const restored = await restore(callId, media, services).catch(() => null);
    if (restored) return restored.call;
    const begun = await beginAnew(callId, media, services);
    if (begun) return begun;
    // Redis being away is no answer
    const gone = await isOver(callId, services).catch(() => false);
    if (gone || Date.now() >= until) return null;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
