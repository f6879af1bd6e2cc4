import { AccessToken } from 'livekit-server-sdk';
import { sid } from '../ids';
import type { SipBook } from './book';

/** The place of a telephone in a room: whoever connects with the token is the telephone. */
export interface PhoneSeat {
  url: string;
  token: string;
  room: string;
  identity: string;
}

/** Somebody's telephone rings. */
export interface RingingPhone extends PhoneSeat {
  number: string;
  from: string | null;
  /** Keys LiveKit presses once it answers; empty: none. */
  dtmf: string;
}

/** `answered` once the telephone has connected by its seat; else the SIP status it refuses with, such as 486. */
export type PhoneAnswer = 'answered' | { status: number; reason: string };

export interface PhoneNetwork {
  /** A call from outside. null: no trunk or no rule takes it. */
  callIn(call: { from: string; to: string; callId?: string }): Promise<PhoneSeat | null>;
  seat(o: { room: string; identity: string; name: string; attributes: Record<string, string> }): Promise<PhoneSeat>;
}

/** Stands for the telephone network: a telephone is a participant of kind SIP that a test plays by a LiveKit client. */
export function createPhoneNetwork(
  keys: { apiKey: string; apiSecret: string },
  book: SipBook,
  url: () => string,
): PhoneNetwork {
  const seat: PhoneNetwork['seat'] = async ({ room, identity, name, attributes }) => {
    const token = new AccessToken(keys.apiKey, keys.apiSecret, { identity, name, attributes, ttl: '1h' });
    token.kind = 'sip';
    token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canUpdateOwnMetadata: true });
    return { url: url(), token: await token.toJwt(), room, identity };
  };
  return {
    seat,
    async callIn({ from, to, callId = sid('SCL_') }) {
      const place = book.roomFor(to, `${from}_${callId.slice(4)}`);
      if (!place) return null;
      const attributes = {
        ...{ 'sip.callID': callId, 'sip.callStatus': 'ringing', 'sip.phoneNumber': from },
        ...{ 'sip.trunkPhoneNumber': to, 'sip.trunkID': place.trunkId, 'sip.ruleID': place.ruleId },
      };
      return seat({ room: place.room, identity: `sip_${from}`, name: `Phone ${from}`, attributes });
    },
  };
}
