import { AppError } from '@innline/shared';
import { endRoom } from '../../adapters/telephony/livekit/room';
import { workerToken } from '../../adapters/telephony/livekit/tokens';
import { idAt } from '../../call/carrier-calls';
import type { Joining } from '../../media/livekit/room-media';
import type { Services } from '../../services';
import { forgetSeat, type Seat } from './seat';

/**
 * How the worker comes into a call's room, and what happens to the room afterwards. `lost`: our end of it broke and the
 * call waits for its caller.
 */
export async function joiningOf(seat: Seat, services: Services, lost: (mayReturn: boolean) => void): Promise<Joining> {
  const { hotelId, room, party, reads, callId, roomSid } = seat;
  const account = async () => {
    const found = await services.accounts.of(hotelId, 'livekit');
    if (found) return found;
    throw new AppError('not_found', 'This hotel has no LiveKit connection. Add one under Connections.');
  };
  const { url } = await account();
  return {
    place: { url, room, party, reads },
    lost,
    token: async () => workerToken(await account(), room),
    async closed(reason) {
      // another worker speaks in the room
      if (reason === 'moved') return;
      await forgetSeat(services.redis, callId);
      if (roomSid) await services.carrierCalls.end('livekit', idAt(hotelId, roomSid));
      await endRoom(await account(), room).catch((error) => {
        services.log.warn({ callId, err: { message: error.message } }, 'A LiveKit room could not be ended');
      });
    },
  };
}
