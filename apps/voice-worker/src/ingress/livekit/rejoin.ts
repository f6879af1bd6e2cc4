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
  const media = await services.mediaHosts.join(await joiningOf(seat, services));
  const call = await reattach(callId, media, services);
  if (!call) {
    media.close('moved');
    return null;
  }
  // a frozen worker's media host is still in the room, and would go on with what it was given to say
  await removeOtherWorkers(account, seat.room, before);
  return call;
}
