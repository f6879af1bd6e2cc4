import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import type { RoomEvent } from '../../adapters/telephony/livekit/webhook';
import { idAt } from '../../call/carrier-calls';
import type { Services } from '../../services';
import { isCallIn } from './phone';
import { seatOf } from './seat';

/** DisconnectReason.DUPLICATE_IDENTITY: the same caller is in the room by a newer connection. */
const REPLACED = 2;

/**
 * A room has ended, or its caller left. The worker in the room knows it already; this is for one that has lost its
 * connection to the room and would wait for a timeout.
 */
export async function roomOver(
  event: RoomEvent,
  accounts: readonly LiveKitAccount[],
  services: Services,
): Promise<void> {
  // the hotels that share the project: a room is one of theirs, or nobody's here
  for (const { hotelId } of accounts) await overAt(hotelId, event, services);
}

async function overAt(hotelId: string, event: RoomEvent, services: Services): Promise<void> {
  const { room, participant } = event;
  if (!room) return;
  const id = idAt(hotelId, room.sid);
  const replaced = participant?.left === REPLACED;
  // a telephone's leaving may be told before its coming: nobody is to wait for it then
  const over = event.event === 'room_finished' || (isCallIn(event) && !replaced);
  // before looking for the call: one that begins meanwhile looks here
  if (over) await services.carrierCalls.end('livekit', id);
  const known = await services.carrierCalls.find('livekit', id);
  const call = known && services.registry.get(known.callId);
  if (!call || call.ended) return;
  const seat = await seatOf(services.redis, call.id);
  const left = participant?.identity === seat?.party && !replaced;
  if (event.event === 'room_finished' || left) call.media.hungUp();
}
