import { createHash } from 'node:crypto';
import { SYSTEM } from '@innline/db';
import { isAppError } from '@innline/shared';
import { AccessToken } from 'livekit-server-sdk';
import { beforeAll, expect, it, vi } from 'vitest';
import type { LiveKitAccount } from '../../src/adapters/telephony/livekit/account';
import { readWebhook } from '../../src/adapters/telephony/livekit/webhook';
import { idAt } from '../../src/call/carrier-calls';
import { roomEvent } from '../../src/ingress/livekit/room-event';
import { seeded } from '../hostile/fuzz/mutate';
import { rounds } from '../hostile/neighbour';
import { house } from '../setup';
import { PaperRoom } from './paper-room';

/** R7 for LiveKit: what it tells of rooms comes doubled, shuffled and late, and the calls are the same. */
const ORDERS = 1_000;
/** One in so many comes signed over the network and has a caller whose call begins; the rest is told without either. */
const WHOLE = 20;
const AT_ONCE = 10;
const KEYS = { apiKey: 'ordered', apiSecret: 'a secret that is long enough for anybody' };
const NUMBER = '+34971000020';
const PHONE = {
  ...{ sid: 'PA_phone', identity: 'sip_34600111222', kind: 'SIP' },
  attributes: { 'sip.phoneNumber': '+34600111222', 'sip.trunkPhoneNumber': NUMBER, 'sip.ruleID': 'SDR_1' },
};
const WORKER = { sid: 'PA_worker', identity: 'innline', kind: 'AGENT' };
const gone = { disconnectReason: 'CLIENT_INITIATED' };
const LIFE = {
  begins: { event: 'room_started' },
  comes: { event: 'participant_joined', participant: PHONE },
  speaks: { event: 'track_published', participant: PHONE, track: { sid: 'TR_1', type: 'AUDIO' } },
  workerComes: { event: 'participant_joined', participant: WORKER },
  workerSpeaks: { event: 'track_published', participant: WORKER, track: { sid: 'TR_2', type: 'AUDIO' } },
  leaves: { event: 'participant_left', participant: { ...PHONE, ...gone } },
  workerLeaves: { event: 'participant_left', participant: { ...WORKER, ...gone } },
  ends: { event: 'room_finished' },
};
type Moment = keyof typeof LIFE;
const MOMENTS = Object.keys(LIFE) as Moment[];
const isEnd = (moment: Moment) => moment === 'leaves' || moment === 'ends';

const here = house({ env: { INNLINE_TTS: 'none', INNLINE_STT: 'none' } });
const rooms = new Map<string, PaperRoom>();
let account: LiveKitAccount;

beforeAll(async () => {
  const { lineId } = await here.publish(rounds());
  await here.hotel.db.lines.update({ id: lineId, number: NUMBER, by: SYSTEM });
  await here.hotel.db.connections.create({
    ...{ vendor: 'livekit', name: 'LiveKit', by: SYSTEM },
    settings: { url: 'ws://127.0.0.1:9', apiKey: KEYS.apiKey },
    secrets: { apiSecret: KEYS.apiSecret },
  });
  const { accounts, mediaHosts, routes } = here.worker.services;
  // whose number it is is asked a thousand times and tested elsewhere
  const line = await routes.lineByNumber(NUMBER);
  vi.spyOn(routes, 'lineByNumber').mockResolvedValue(line);
  account = (await accounts.of(here.hotel.hotel.id, 'livekit'))!;
  vi.spyOn(mediaHosts, 'join').mockImplementation(async (joining) => rooms.get(joining.place.room)!.join(joining));
});

async function signed(sid: string, moment: Moment) {
  const body = JSON.stringify({ ...LIFE[moment], id: `EV_${sid}_${moment}`, room: { sid, name: `call-${sid}` } });
  const token = new AccessToken(KEYS.apiKey, KEYS.apiSecret, { ttl: '5m' });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return { body, authorization: await token.toJwt() };
}
/** Told again until it is believed, as LiveKit does. */
async function post(sid: string, moment: Moment): Promise<void> {
  const { body, authorization } = await signed(sid, moment);
  const headers = { 'content-type': 'application/webhook+json', authorization };
  const tell = async () => (await fetch(`${here.http}/v1/livekit/webhook`, { method: 'POST', body, headers })).status;
  await expect.poll(tell, { timeout: 10_000 }).toBe(200);
}
/** The same, without the network. */
async function believed(tell: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (tries === 1 || !isAppError(error) || error.code !== 'unavailable') throw error;
    await believed(tell, tries - 1);
  }
}
/** As the ingress reads them, read once. */
async function readAll() {
  const read = MOMENTS.map(async (moment) => {
    const { body, authorization } = await signed('RM', moment);
    return [moment, (await readWebhook([account], Buffer.from(body), authorization)).event] as const;
  });
  return new Map(await Promise.all(read));
}

const r = seeded(20_267);
function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(r.below(left.length), 1)[0]!);
}

it(`${ORDERS} orders of what LiveKit tells, doubled and late, come to the same end`, { timeout: 240_000 }, async () => {
  const { services } = here.worker;
  const { carrierCalls, registry, redis } = services;
  const known = await readAll();
  const orders = Array.from({ length: ORDERS }, (_, i) => {
    const order = shuffled([...MOMENTS, r.pick(MOMENTS), r.pick(MOMENTS), r.pick(MOMENTS)]);
    const whole = i % WHOLE === 0;
    const [sid, room] = [`RM_${i}`, new PaperRoom({ empty: !whole, deaf: i % (2 * WHOLE) === 0 })];
    rooms.set(`call-${sid}`, room);
    const tell = async () => {
      for (const moment of order) {
        if (isEnd(moment)) room.leave();
        const told = { ...known.get(moment)!, id: `EV_${sid}_${moment}`, room: { sid, name: `call-${sid}` } };
        if (whole) await post(sid, moment);
        else await believed(() => roomEvent(told, [account], services));
      }
    };
    return { order, sid, room, whole, tell, begins: order.indexOf('comes') < order.findIndex(isEnd) };
  });
  for (let at = 0; at < ORDERS; at += AT_ONCE) {
    await Promise.all(orders.slice(at, at + AT_ONCE).map(({ tell }) => tell()));
  }

  await expect.poll(() => registry.size, { timeout: 20_000 }).toBe(0);
  const ids = new Set<string>();
  for (const { order, sid, room, whole, begins } of orders) {
    const id = idAt(here.hotel.hotel.id, sid);
    // nobody is lost, nobody is answered twice, nobody is waited for who has left
    expect(room.joins, order.join(', ')).toBe(begins ? 1 : 0);
    expect(await carrierCalls.ended('livekit', id), order.join(', ')).toBe(true);
    if (whole && begins) ids.add((await carrierCalls.find('livekit', id))!.callId);
  }
  console.log(
    `${ORDERS} orders, ${orders.filter(({ begins }) => begins).length} with a call, ${ids.size} of them whole`,
  );
  expect(ids.size).toBe(orders.filter(({ whole, begins }) => whole && begins).length);
  expect(ids.size).toBeGreaterThan(10);
  const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 100 });
  expect(new Set(calls.map(({ id }) => id))).toEqual(ids);
  await expect
    .poll(
      async () =>
        new Set((await Promise.all([...ids].map((id) => here.hotel.db.calls.get(id)))).map((c) => c.endReason)),
    )
    .toEqual(new Set(['caller_left']));
  // of seats, leases and callers who wait nothing is left
  await expect.poll(() => redis.keys('call:*'), { timeout: 10_000 }).toEqual([]);
  expect((await redis.keys('carrier:livekit:*')).filter((key) => !key.includes('RM_'))).toEqual([]);
});
