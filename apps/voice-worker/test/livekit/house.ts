import { SYSTEM } from '@innline/db';
import type { FlowDocument } from '@innline/flow';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, beforeAll } from 'vitest';
import { type House, house } from '../setup';
import { Phone } from './phone';
import { KEYS, type LiveKitServer, type RunningLiveKit } from './servers';

export interface LiveKitHouse extends House {
  livekit: RunningLiveKit;
  /** A line with a number of its own. */
  line(document: FlowDocument): Promise<{ lineId: string; number: string }>;
  /** A telephone that LiveKit SIP would have put into a room of its own. */
  phone(to: string, from?: string): Promise<Phone>;
}

let calls = 0;

/** What LiveKit SIP writes on a participant that called in. */
export async function phoneToken(room: string, to: string, from: string): Promise<string> {
  const attributes = {
    ...{ 'sip.callID': `SCL_${room}`, 'sip.callStatus': 'active', 'sip.phoneNumber': from },
    ...{ 'sip.trunkPhoneNumber': to, 'sip.trunkID': 'ST_test', 'sip.ruleID': 'SDR_test' },
  };
  const token = new AccessToken(KEYS.apiKey, KEYS.apiSecret, { identity: `sip_${from}`, attributes });
  token.kind = 'sip';
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canUpdateOwnMetadata: true });
  return token.toJwt();
}

/** A hotel with a LiveKit connection, a worker, and a LiveKit server that tells it of calls. */
export function liveKitHouse(server: LiveKitServer, env: Record<string, string> = {}): LiveKitHouse {
  const here = house({ env }) as LiveKitHouse;
  let lines = 0;
  const phones: Phone[] = [];

  beforeAll(async () => {
    const webhookUrl = `${here.http}/v1/livekit/webhook`;
    here.livekit = await server.start!({ webhookUrl, redisUrl: here.redis.url });
    await here.hotel.db.connections.create({
      ...{ vendor: 'livekit', name: 'LiveKit', by: SYSTEM },
      settings: { url: here.livekit.url, apiKey: KEYS.apiKey, sipHost: 'sip.innline.test' },
      secrets: { apiSecret: KEYS.apiSecret },
    });
    here.line = async (document) => {
      const { lineId } = await here.publish(document);
      const number = `+3497112${String(1_000 + ++lines)}`;
      await here.hotel.db.lines.update({ id: lineId, number, by: SYSTEM });
      return { lineId, number };
    };
    here.phone = async (to, from = '+34600111222') => {
      const room = `call-_${from}_${++calls}`;
      const phone = await Phone.enter({ url: here.livekit.url, token: await phoneToken(room, to, from) });
      phones.push(phone);
      return phone;
    };
  });

  afterAll(async () => {
    await Promise.all(phones.map((phone) => phone.hangUp()));
    await here.livekit?.close();
  });
  return here;
}
