import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { beginAnew } from './begin-anew';
import { restore } from './restore';

/** A dead worker's lease runs out within 2 s; whoever comes back sooner waits that long. */
const PATIENCE_MS = 6_000;
const EVERY_MS = 100;

/** Whose call it is; null: without a checkpoint a call is over, unless it has not begun. Throws while Redis is away. */
const ownerOf = async (callId: string, { ledger, arrivals }: Services): Promise<string | null> =>
  (await ledger.load(callId))?.hotelId ?? (await arrivals.find(callId))?.arrival.hotelId ?? null;

/**
 * A caller whose connection came back (a carrier's reconnected stream, a page that lost its socket) goes on with the call
 * where it was, on this worker: whether this worker has it, or one that is alive and will give it up, or a dead one.
 * @returns false: the hotel has no such call, or not any more
 */
export async function reattach(
  { hotelId, callId }: { hotelId: string; callId: string },
  media: CallMedia,
  services: Services,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const here = services.registry.get(callId);
    if (here) {
      if (here.ended || here.gone || here.hotelId !== hotelId) return false;
      here.comeBack(media);
      return true;
    }
    // Redis being away is no answer
    const owner = await ownerOf(callId, services).catch(() => undefined);
    if (owner !== undefined && owner !== hotelId) return false;
    if (owner && (await restore(callId, media, services).catch(() => null))) return true;
    if (owner && (await beginAnew(callId, media, services))) return true;
    if (Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
