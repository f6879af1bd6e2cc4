import type { SoftphoneFromServer, TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import { endRoom } from '../../adapters/telephony/livekit/room';
import { pageToken, workerToken } from '../../adapters/telephony/livekit/tokens';
import { join } from '../../call/join';
import { offerArrival } from '../../call/offers';
import type { Arrival } from '../../call/place-call';
import type { RoomMedia } from '../../media/livekit/room-media';
import type { Services } from '../../services';
import { answer } from './answer';
import { rememberSeat, type Seat } from './seat';

/** As long as the page's token lives. */
const PATIENCE_MS = 60_000;

/** What a page needs to join a room. */
export interface PageSeat {
  url: string;
  token: string;
  room: string;
  callId: string;
}
type Colleague = Extract<TalkTokenClaims, { leg: 'staff' | 'listener' }>;

/** A page calls: the worker waits for it in a room of its own. */
export async function callerPage(
  wanted: Pick<Arrival, 'target' | 'callerNumber' | 'pretendAt' | 'language' | 'hotelId'>,
  by: { userId: string; userName: string },
  account: LiveKitAccount,
  services: Services,
): Promise<PageSeat> {
  const callId = newId();
  const { hotelId } = wanted;
  const party = `page-${newId()}`;
  const seat: Seat = { callId, hotelId, role: 'caller', room: `call-${callId}`, roomSid: '', party, reads: true };
  const arrival: Arrival = { ...wanted, ...by, callId, channel: 'browser', callerName: null };
  await services.arrivals.hold(arrival, 'livekit');
  await rememberSeat(services.redis, seat);
  // the worker is in the room before the caller: no webhook has to find us, so it works behind any router
  if (!(await offerArrival(callId, services)))
    void answer(seat, arrival, PATIENCE_MS, services).catch((error) => {
      services.log.error({ callId, err: { message: error.message } }, 'A page could not be answered');
    });
  const token = await pageToken(account, { room: seat.room, identity: party, name: by.userName });
  return { url: account.url, token, room: seat.room, callId };
}

async function whenThere(claims: Colleague, media: RoomMedia, services: Services): Promise<void> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
  if (!(await Promise.race([media.arrived, late]))) return media.close('nobody_came');
  const { callId, leg, hotelId } = claims;
  const speech = (await services.speechOf(hotelId)).stt !== null;
  const message: SoftphoneFromServer = {
    ...{ type: 'ready', callId, leg, sampleRate: 16_000, frameMs: 20, resume: null },
    speech,
  };
  const ready = () => media.tellParty(message);
  await join(claims, media, services, ready);
}

/** A colleague's page on a call: a room of their own with the worker in it, which is between them and the caller. */
export async function colleaguePage(claims: Colleague, account: LiveKitAccount, services: Services): Promise<PageSeat> {
  const [room, party] = [`leg-${newId()}`, `page-${newId()}`];
  const { callId, userName } = claims;
  const failed = (error: Error) => services.log.warn({ callId, err: { message: error.message } }, 'A leg by LiveKit');
  const joining = services.mediaHosts.join({
    place: { url: account.url, room, party, reads: true },
    token: () => workerToken(account, room),
    closed: () => endRoom(account, room).catch(failed),
  });
  void joining.then((media) => whenThere(claims, media, services)).catch(failed);
  return { url: account.url, token: await pageToken(account, { room, identity: party, name: userName }), room, callId };
}
