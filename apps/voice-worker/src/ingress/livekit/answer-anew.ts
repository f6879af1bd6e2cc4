import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import { isInRoom, removeOtherWorkers, workersIn } from '../../adapters/telephony/livekit/room';
import type { Arrival } from '../../call/place-call';
import type { Services } from '../../services';
import { answer } from './answer';
import { isOurs, PATIENCE_MS } from './phone';
import { forgetSeat, type Seat, seatOf } from './seat';

/** Whether somebody is there to be answered by us. A page may still be on its way into its room. */
async function isWaiting(seat: Seat, account: LiveKitAccount, services: Services): Promise<boolean> {
  return seat.reads || ((await isOurs(seat, services)) && (await isInRoom(account, seat.room, seat.party)));
}

/** Answers a caller in a room whose worker died before their call began. */
export async function answerAnew(arrival: Arrival, services: Services): Promise<void> {
  const { callId, hotelId } = arrival;
  const seat = await seatOf(services.redis, callId);
  try {
    const account = seat && (await services.accounts.of(hotelId, 'livekit'));
    if (!account || !(await isWaiting(seat, account, services))) {
      await forgetSeat(services.redis, callId);
      return await services.arrivals.drop(callId);
    }
    const before = await workersIn(account, seat.room).catch(() => []);
    await answer(seat, arrival, PATIENCE_MS, services);
    // a frozen worker's media host is still in the room
    await removeOtherWorkers(account, seat.room, before);
  } catch (error) {
    // LiveKit does not answer us: any worker may try
    services.arrivals.letGo(callId);
    throw error;
  }
}
