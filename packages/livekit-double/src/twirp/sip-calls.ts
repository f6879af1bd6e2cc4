import {
  CreateSIPParticipantRequest,
  DisconnectReason,
  SIPParticipantInfo,
  TransferSIPParticipantRequest,
} from '@livekit/protocol';
import type { ClaimGrants } from 'livekit-server-sdk';
import { sid } from '../ids';
import type { Rooms } from '../rooms';
import type { SipBook } from '../sip/book';
import type { PhoneAnswer, PhoneNetwork, RingingPhone } from '../sip/phones';
import { type Method, method } from './call';
import { TwirpFailure } from './error';

const sipCall = ({ sip }: ClaimGrants) => sip?.call === true;

const notAnswered = ({ status, reason }: Exclude<PhoneAnswer, 'answered'>) =>
  new TwirpFailure('unavailable', `twirp error: ${reason}`, { sip_status_code: String(status), sip_status: reason });

export interface SipCalls {
  rooms: Rooms;
  book: SipBook;
  phones: PhoneNetwork;
  /** Rings a telephone of the outside world. */
  ring(phone: RingingPhone): Promise<PhoneAnswer>;
  /** The telephone's carrier is told to connect it with `to` (REFER); gives how that went. */
  refer(o: { room: string; identity: string; to: string }): Promise<PhoneAnswer>;
}

/** Placing and passing on calls, of livekit.SIP. */
export const sipCalls = ({ rooms, book, phones, ring, refer }: SipCalls): Record<string, Method> => ({
  CreateSIPParticipant: method(CreateSIPParticipantRequest, sipCall, async (asked) => {
    const { sipTrunkId, sipCallTo: to, sipNumber, roomName: room, participantName: name, waitUntilAnswered } = asked;
    const trunk = book.outbound.get(sipTrunkId);
    // a trunk of this one call's own
    if (!trunk && !asked.trunk?.hostname) throw new TwirpFailure('not_found', 'requested sip trunk does not exist');
    if (!to || !room) throw new TwirpFailure('invalid_argument', 'sip call to and room name are required');
    const identity = asked.participantIdentity || `sip_${to}`;
    const from = sipNumber || trunk?.numbers[0] || null;
    const callId = sid('SCL_');
    const attributes = {
      ...{ 'sip.callID': callId, 'sip.callStatus': 'active', 'sip.phoneNumber': to, 'sip.trunkID': sipTrunkId },
      ...(from ? { 'sip.trunkPhoneNumber': from } : {}),
      ...asked.participantAttributes,
    };
    const seat = await phones.seat({ room, identity, name, attributes });
    const ringing = ring({ ...seat, number: to, from, dtmf: asked.dtmf });
    const info = new SIPParticipantInfo({ roomName: room, participantIdentity: identity, sipCallId: callId });
    if (!waitUntilAnswered) return info;
    const answer = await ringing;
    if (answer === 'answered') return info;
    throw notAnswered(answer);
  }),
  TransferSIPParticipant: method(
    TransferSIPParticipantRequest,
    sipCall,
    async ({ roomName: room, participantIdentity: identity, transferTo: to }) => {
      const participant = rooms.get(room)?.participants.get(identity);
      if (!participant) throw new TwirpFailure('not_found', 'participant does not exist');
      if (!/^(tel|sips?):/.test(to))
        throw new TwirpFailure('invalid_argument', 'transfer_to must be a tel: or sip: URI');
      const answer = await refer({ room, identity, to });
      if (answer !== 'answered') throw notAnswered(answer);
      participant.close(DisconnectReason.CLIENT_INITIATED);
      // google.protobuf.Empty
      return { toJson: () => ({}) };
    },
  ),
});
