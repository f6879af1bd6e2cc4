import type { SoftphoneFromServer } from '@innline/shared';
import { handOver } from '../../adapters/telephony/livekit/hand-over';
import { apologise } from '../../call/apologise';
import { idAt } from '../../call/carrier-calls';
import { type Arrival, NoAnswer, placeCall } from '../../call/place-call';
import type { RoomMedia } from '../../media/livekit/room-media';
import type { Services } from '../../services';
import { joiningOf } from './joining';
import { comeBack } from './rejoin';
import { forgetSeat, type Seat } from './seat';

/** The line's own number rings this long; its caller has nobody else to go to. */
const RING_SECONDS = 30;

/** The line's own number instead of us, where a telephone can be passed on. True: they are gone. */
async function fallBack(seat: Seat, number: string | null, services: Services): Promise<boolean> {
  if (!number || seat.reads) return false;
  const account = await services.accounts.of(seat.hotelId, 'livekit');
  if (!account) return false;
  try {
    await handOver(account, seat, { kind: 'number', number }, RING_SECONDS);
    return true;
  } catch (error) {
    services.log.warn(
      { callId: seat.callId, err: { message: (error as Error).message } },
      'A caller was not handed over',
    );
    return false;
  }
}

async function serve(seat: Seat, arrival: Arrival, media: RoomMedia, services: Services): Promise<void> {
  const speech = (await services.speechOf(seat.hotelId)).stt !== null;
  const ready = (callId: string) => {
    const message: SoftphoneFromServer = {
      ...{ type: 'ready', callId, leg: 'caller', sampleRate: 16_000, frameMs: 20, resume: null },
      speech,
    };
    media.tellParty(message);
  };
  try {
    const call = await placeCall(arrival, media, services, ready);
    // the end may have been told while the call was not to be found yet
    const over = seat.roomSid && (await services.carrierCalls.ended('livekit', idAt(seat.hotelId, seat.roomSid)));
    if (over) call?.media.hungUp();
  } catch (error) {
    // somebody else answers them: two voices must not speak
    if (error instanceof NoAnswer && error.why === 'lease_refused') return media.close('moved');
    const known = error instanceof NoAnswer ? error : new NoAnswer('fault', 'internal', arrival.language ?? 'en');
    if (known !== error) services.log.error({ err: error }, 'A call could not be started');
    await services.arrivals.drop(seat.callId);
    if (await fallBack(seat, known.fallbackNumber, services)) return media.close('passed_on');
    services.log.warn({ hotelId: seat.hotelId, why: known.why }, 'A caller heard an apology');
    ready(seat.callId);
    await apologise(media, known.sentence, known.why, known.language, services);
  }
}

/**
 * Joins the room of a caller, waits for them, and starts their call. Resolves when the call has begun or they were told
 * why not; a caller who does not come within `patienceMs` is not waited for.
 */
export async function answer(seat: Seat, arrival: Arrival, patienceMs: number, services: Services): Promise<void> {
  services.crashPoint('arrived');
  let media: RoomMedia;
  try {
    media = await services.mediaHosts.join(
      await joiningOf(seat, services, (mayReturn) => comeBack(seat, mayReturn, services)),
    );
  } catch (error) {
    // from here the room cannot be had: any worker may try
    services.arrivals.letGo(seat.callId);
    throw error;
  }
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
  if (await Promise.race([media.arrived, late])) return serve(seat, arrival, media, services);
  media.close('no_caller');
  await services.arrivals.drop(seat.callId);
  await forgetSeat(services.redis, seat.callId);
}
