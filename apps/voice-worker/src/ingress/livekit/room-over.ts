import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import type { RoomEvent } from '../../adapters/telephony/livekit/webhook';
import { idAt } from '../../call/carrier-calls';
import type { Services } from '../../services';
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

async function overAt(hotelId: string, { event, room, participant }: RoomEvent, services: Services): Promise<void> {
  if (!room) return;
  const id = idAt(hotelId, room.sid);
  const known = await services.carrierCalls.find('livekit', id);
  const call = known && services.registry.get(known.callId);
  if (event === 'room_finished') await services.carrierCalls.end('livekit', id);
  if (!call || call.ended) return;
  const seat = await seatOf(services.redis, call.id);
  const left = participant?.identity === seat?.party && participant?.left !== REPLACED;
  if (event === 'room_finished' || left) await call.callerLeft();
}
