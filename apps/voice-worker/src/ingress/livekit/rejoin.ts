import { isInRoom, removeOtherWorkers, workersIn } from '../../adapters/telephony/livekit/room';
import type { LiveCall } from '../../call/live-call';
import { reattach } from '../../call/reattach';
import type { Services } from '../../services';
import { joiningOf } from './joining';
import { seatOf } from './seat';

/**
 * Goes on with a call whose worker died, on this worker: back into its room, where the caller still is, and on from the
 * checkpoint. For the keepers.
 * @returns null: the call is in no LiveKit room, its caller has left, or another worker has it
 */
export async function rejoin(callId: string, services: Services): Promise<LiveCall | null> {
  const seat = await seatOf(services.redis, callId);
  const account = seat && (await services.accounts.of(seat.hotelId, 'livekit'));
  if (!seat || !account || !(await isInRoom(account, seat.room, seat.party))) return null;
  const before = await workersIn(account, seat.room);
  const media = await services.mediaHosts.join(await joiningOf(seat, services, () => comeBack(callId, services)));
  const call = await reattach(callId, media, services);
  if (!call) {
    media.close('moved');
    return null;
  }
  // a frozen worker's media host is still in the room, and would go on with what it was given to say
  await removeOtherWorkers(account, seat.room, before);
  return call;
}

/** Between two tries to come back into a room. */
const EVERY_MS = 1_000;

/**
 * Our connection to a room broke for good while the call goes on: tries to come back as long as the call waits for its
 * caller.
 */
export function comeBack(callId: string, services: Services): void {
  const until = Date.now() + services.env.INNLINE_RETURN_MS;
  const attempt = async (): Promise<void> => {
    const call = services.registry.get(callId);
    // another worker may have it by now; keepers look after that
    if (!call || call.ended || call.gone || Date.now() >= until) return;
    if (await rejoin(callId, services).catch(() => null)) return;
    setTimeout(attempt, EVERY_MS).unref();
  };
  void attempt();
}
