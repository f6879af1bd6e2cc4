import { SYSTEM } from '@innline/db';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { type SigningKey, signingKey } from '@innline/testkit/telnyx';
import { type FakeTwilio, startFakeTwilio } from '@innline/testkit/twilio';
import {
  createApiKeyRow,
  createHotelFixture,
  type FlowFixture,
  type HotelFixture,
  publishOnLine,
  smallFlow,
  talkToken,
} from '@innline/testkit/worker';
import { afterAll, beforeAll } from 'vitest';
import { type House, house } from '../setup';
import { PUBLIC, reachPort } from '../twilio/phones';

/** A hotel with an account everywhere. */
export interface Party extends FlowFixture {
  fixture: HotelFixture;
  hotelId: string;
  number: string;
  /** Roles: `manager`, `viewer`. */
  keys: Record<'manager' | 'viewer', string>;
  telnyx: SigningKey;
  twilio: FakeTwilio;
  livekit: { apiKey: string; apiSecret: string };
}

/** One worker with two hotels on it: ours, on whose line somebody is talking, and theirs, who means harm. */
export interface World {
  here: House;
  ours: Party;
  theirs: Party;
  /** A caller of ours, in the middle of a call. */
  caller: ScriptedCaller;
}

const NOWHERE = 'http://127.0.0.1:9';

/** Waits for its caller as long as a whole file of tests lasts. */
function patientFlow() {
  const flow = smallFlow();
  for (const node of flow.nodes) {
    if (node.id === 'menu') node.config = { ...(node.config as object), tries: 6, timeoutSeconds: 30 };
  }
  return flow;
}

async function party(fixture: HotelFixture, number: string, twilio: FakeTwilio, n: number): Promise<Party> {
  const { db, hotel } = fixture;
  const flow = await publishOnLine(fixture, patientFlow());
  await db.lines.update({ id: flow.lineId, number, by: SYSTEM });
  const telnyx = signingKey();
  const livekit = { apiKey: `project-${n}`, apiSecret: `the secret of project ${n}, long enough for anybody` };
  const add = (vendor: 'telnyx' | 'twilio' | 'livekit', settings: object, secrets: object) =>
    db.connections.create({ vendor, name: vendor, settings, secrets, by: SYSTEM } as never);
  await add('telnyx', { publicKey: telnyx.publicKey }, { apiKey: `KEY_of_hotel_${n}` });
  await add('twilio', { accountSid: twilio.accountSid }, { authToken: twilio.authToken });
  await add('livekit', { url: 'ws://127.0.0.1:9', apiKey: livekit.apiKey }, { apiSecret: livekit.apiSecret });
  const keys = {
    manager: await createApiKeyRow(hotel.id, 'manager'),
    viewer: await createApiKeyRow(hotel.id, 'viewer'),
  };
  return { ...flow, fixture, hotelId: hotel.id, number, keys, telnyx, twilio, livekit };
}

/** Call it once, at the top, with `await`; its properties are there once the tests run. */
export async function world(numbers: [string, string]): Promise<World> {
  const [ourTwilio, theirTwilio] = [
    await startFakeTwilio({ numbers: [numbers[0]] }),
    await startFakeTwilio({ numbers: [numbers[1]] }),
  ];
  const env = { INNLINE_URL: PUBLIC, INNLINE_TWILIO_URL: ourTwilio.url, INNLINE_TELNYX_URL: NOWHERE };
  const w = { here: house({ env }) } as World;
  beforeAll(async () => {
    for (const twilio of [ourTwilio, theirTwilio]) twilio.webhooks.reach = reachPort(() => w.here.worker.port);
    w.ours = await party(w.here.hotel, numbers[0], ourTwilio, 1);
    w.theirs = await party(await createHotelFixture({ name: 'Hotel Borealis' }), numbers[1], theirTwilio, 2);
    const claims = { leg: 'caller', hotelId: w.ours.hotelId, userId: 'guest', userName: 'Guest' } as const;
    const target = { kind: 'line', lineId: w.ours.lineId } as const;
    w.caller = await callIn({
      url: w.here.url,
      token: talkToken({ ...claims, target, callerNumber: null, pretendAt: null, language: null }),
    });
    await w.caller.at('menu');
  });
  afterAll(async () => {
    await ourTwilio.stop();
    await theirTwilio.stop();
  });
  return w;
}
