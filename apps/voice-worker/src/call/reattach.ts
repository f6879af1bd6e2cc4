import type { CallMedia } from '../media/contract';
import type { Services } from '../services';
import { beginAnew } from './begin-anew';
import type { LiveCall } from './live-call';
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
 * @returns null: the hotel has no such call, or not any more
 */
export async function reattach(
  { hotelId, callId }: { hotelId: string; callId: string },
  media: CallMedia,
  services: Services,
  patienceMs = PATIENCE_MS,
): Promise<LiveCall | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const here = services.registry.get(callId);
    if (here) {
      if (here.ended || here.gone || here.hotelId !== hotelId) return null;
      here.comeBack(media);
      return here;
    }
    // Redis being away is no answer
    const owner = await ownerOf(callId, services).catch(() => undefined);
    if (owner !== undefined && owner !== hotelId) return null;
    const restored = owner && (await restore(callId, media, services).catch(() => null));
    if (restored) return restored.call;
    const begun = owner && (await beginAnew(callId, media, services));
    if (begun) return begun;
    if (Date.now() >= until) return null;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
