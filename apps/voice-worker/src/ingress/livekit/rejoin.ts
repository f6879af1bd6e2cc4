import { endRoom, isInRoom, removeOtherWorkers, workersIn } from '../../adapters/telephony/livekit/room';
import { reattach } from '../../call/reattach';
import type { Services } from '../../services';
import { joiningOf } from './joining';
import { forgetSeat, type Seat, seatOf } from './seat';

/**
 * Goes on with a call whose worker died, on this worker: back into its room, where the caller still is, and on from the
 * checkpoint. For the keepers.
 * @returns false: the call is in no LiveKit room, its caller has left, or another worker has it
 */
export async function rejoin(callId: string, services: Services): Promise<boolean> {
  const seat = await seatOf(services.redis, callId);
  const account = seat && (await services.accounts.of(seat.hotelId, 'livekit'));
  if (!seat || !account || !(await isInRoom(account, seat.room, seat.party))) return false;
  const before = await workersIn(account, seat.room);
  const media = await services.mediaHosts.join(
    await joiningOf(seat, services, (mayReturn) => comeBack(seat, mayReturn, services)),
  );
  if (!(await reattach(seat, media, services))) {
    media.close('moved');
    return false;
  }
  // a frozen worker's media host is still in the room, and would go on with what it was given to say
  await removeOtherWorkers(account, seat.room, before);
  return true;
}

/** Between two tries to come back into a room. */
const EVERY_MS = 1_000;

/**
 * Our end of a call's room is gone while the caller may still be in it. Tries to come back as long as the call waits for
 * them; at last, if nobody has the call any more, ends the room: a caller must not sit in silence.
 */
export function comeBack(seat: Seat, mayReturn: boolean, services: Services): void {
  const { callId } = seat;
  const until = Date.now() + services.env.INNLINE_RETURN_MS + EVERY_MS;
  const attempt = async (): Promise<void> => {
    const call = services.registry.get(callId);
    const waits = call !== undefined && !call.ended && !call.gone;
    if (waits && mayReturn && (await rejoin(callId, services).catch(() => null))) return;
    if (Date.now() < until) return void setTimeout(attempt, EVERY_MS).unref();
    await endIfOver(seat, services);
  };
  void attempt();
}

/** Another worker that goes on with the call keeps its checkpoint. */
async function endIfOver({ callId, hotelId, room }: Seat, services: Services): Promise<void> {
  try {
    if ((await services.ledger.load(callId)) !== null) return;
    const account = await services.accounts.of(hotelId, 'livekit');
    if (account) await endRoom(account, room);
    await forgetSeat(services.redis, callId);
  } catch (error) {
    services.log.warn({ callId, err: { message: (error as Error).message } }, 'A LiveKit room could not be ended');
  }
}
