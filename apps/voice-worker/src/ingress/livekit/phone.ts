import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import { DIAL_PREFIX } from '../../adapters/telephony/livekit';
import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import type { RoomEvent } from '../../adapters/telephony/livekit/webhook';
import { idAt } from '../../call/carrier-calls';
import { offerArrival } from '../../call/offers';
import type { Arrival } from '../../call/place-call';
import type { Services } from '../../services';
import { answer } from './answer';
import { forgetSeat, rememberSeat, type Seat } from './seat';

/** A telephone rings until we are in its room; carriers give up after about a minute. */
export const PATIENCE_MS = 20_000;

type CallIn = RoomEvent & { [K in 'room' | 'participant']: NonNullable<RoomEvent[K]> };

/** A telephone that calls in: a SIP participant that a dispatch rule brought. Legs we dial have no rule. */
export const isCallIn = (event: RoomEvent): event is CallIn =>
  event.room !== null &&
  event.participant?.isPhone === true &&
  event.participant.attributes['sip.ruleID'] !== undefined &&
  !event.room.name.startsWith(DIAL_PREFIX);

/** Whose line rings; one of the hotels that share the project. Nobody's number: the first hotel says sorry. */
async function targetOf(to: string | null, accounts: readonly LiveKitAccount[], services: Services) {
  const line = to ? await services.routes.lineByNumber(to) : null;
  if (line && accounts.some(({ hotelId }) => hotelId === line.hotelId)) return line;
  return { hotelId: accounts[0]!.hotelId, lineId: '' };
}

/** Whether this call is the one that answers the room. One telephone is told of to several workers, and more than once. */
export async function isOurs({ callId, hotelId, roomSid }: Seat, { carrierCalls }: Services): Promise<boolean> {
  const id = idAt(hotelId, roomSid);
  const claimed = await carrierCalls.announce('livekit', id, { callId, hotelId, role: 'caller' });
  return claimed.callId === callId && !(await carrierCalls.ended('livekit', id));
}

/**
 * Somebody calls by telephone. One worker answers: whichever is told first, or where that one is full, one with room; the
 * others know by Redis.
 */
export async function phoneArrived(event: CallIn, accounts: readonly LiveKitAccount[], services: Services) {
  const { room, participant: phone } = event;
  const to = toE164(phone.attributes['sip.trunkPhoneNumber'] ?? '');
  const { hotelId, lineId } = await targetOf(to, accounts, services);
  const callId = newId();
  const arrival: Arrival = {
    ...{ callId, hotelId, channel: 'sip', target: { kind: 'line', lineId } },
    callerNumber: toE164(phone.attributes['sip.phoneNumber'] ?? ''),
    ...{ callerName: null, userId: null, userName: null, language: null, pretendAt: null },
  };
  const party = phone.identity;
  // first of all: a worker that dies between here and the call's beginning leaves nobody in silence
  await services.arrivals.hold(arrival, 'livekit');
  const seat: Seat = { callId, hotelId, role: 'caller', room: room.name, roomSid: room.sid, party, reads: false };
  await rememberSeat(services.redis, seat);
  if (!(await isOurs(seat, services))) {
    await forgetSeat(services.redis, callId);
    return services.arrivals.drop(callId);
  }
  if (await offerArrival(callId, services)) return;
  // the webhook is answered now, the telephone in a moment
  void answer(seat, arrival, PATIENCE_MS, services).catch((error) => {
    services.log.error({ callId, err: { message: error.message } }, 'A telephone could not be answered');
  });
}
