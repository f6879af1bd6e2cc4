import { createHash } from 'node:crypto';
import { SYSTEM } from '@innline/db';
import { createHotelFixture, smallFlow } from '@innline/testkit/worker';
import { AccessToken } from 'livekit-server-sdk';
import { beforeAll, expect, it } from 'vitest';
import { liveKitHouse } from './house';
import { KEYS, LIVEKIT_SERVERS } from './servers';

const here = liveKitHouse(LIVEKIT_SERVERS[0]!);
let number: string;

beforeAll(async () => {
  number = (await here.line(smallFlow())).number;
});

async function sign(body: string, { apiKey, apiSecret } = KEYS, ttl: string | number = '5m'): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { ttl });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}
const post = (body: string, authorization?: string) =>
  fetch(`${here.http}/v1/livekit/webhook`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/webhook+json', ...(authorization ? { authorization } : {}) },
  });

let events = 0;
const joined = (more: { to?: string; room?: string; from?: string; rule?: boolean } = {}) => {
  const { to = number, room = `RM_${++events}`, from = '+34600100100', rule = true } = more;
  const attributes = {
    'sip.phoneNumber': from,
    'sip.trunkPhoneNumber': to,
    ...(rule ? { 'sip.ruleID': 'SDR_1' } : {}),
  };
  return JSON.stringify({
    event: 'participant_joined',
    id: `EV_${++events}`,
    createdAt: String(Math.floor(Date.now() / 1_000)),
    room: { sid: room, name: `call-_${from}_${room}` },
    participant: { sid: 'PA_1', identity: `sip_${from}`, kind: 'SIP', attributes },
  });
};
const rooms = () => here.worker.services.mediaHosts.stats.reduce((sum, host) => sum + host.served, 0);

it('refuses what no connected project has signed, in words that say so', async () => {
  const body = joined();
  const signature = await sign(body);
  const cases: [number, Promise<Response>][] = [
    [401, post(body)],
    [401, post(body, 'Bearer x.y.z')],
    [401, post(body, 'Bearer e30.bnVsbA.x')],
    // somebody's own project, not connected here
    [401, post(body, await sign(body, { apiKey: 'foreign', apiSecret: KEYS.apiSecret }))],
    // our key's name, another secret
    [401, post(body, await sign(body, { ...KEYS, apiSecret: 'a secret that somebody has made up' }))],
    // signed, then changed
    [401, post(joined(), signature)],
    [401, post(body, await sign(body, KEYS, -600))],
    [413, post('x'.repeat(70_000), signature)],
  ];
  for (const [status, asked] of cases) {
    const answer = await asked;
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  }
  for (const broken of ['{}', '{"event":"participant_joined"}', '[1]', '{', '"x"']) {
    expect((await post(broken, await sign(broken))).status, broken).toBeLessThan(500);
  }
  expect((await fetch(`${here.http}/v1/livekit/webhook`)).status).toBe(400);
  expect(rooms()).toBe(0);
});

it('joins a room once, however often and in whatever order it is told of it', async () => {
  const [first, second] = [joined({ room: 'RM_once' }), joined({ room: 'RM_once' })];
  const before = rooms();
  const tell = async (body: string) => post(body, await sign(body));
  const answers = await Promise.all([tell(first), tell(first), tell(second), tell(first)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await expect.poll(rooms, { timeout: 5_000 }).toBe(before + 1);
  const finished = JSON.stringify({ event: 'room_finished', id: 'EV_end', room: { sid: 'RM_before', name: 'x' } });
  expect((await tell(finished)).status).toBe(200);
  // the end came first: nothing begins any more
  await tell(joined({ room: 'RM_before' }));
  // nor with a leg that we dialled ourselves, nor with anything else that joins rooms
  await tell(joined({ rule: false }));
  await tell(
    JSON.stringify({
      event: 'participant_joined',
      id: 'EV_p',
      room: { sid: 'RM_p', name: 'p' },
      participant: { identity: 'page' },
    }),
  );
  await tell(JSON.stringify({ event: 'egress_started', id: 'EV_e' }));
  expect(rooms()).toBe(before + 1);
});

it('a project shared by two hotels finds the hotel by the number; a number of a hotel outside it is not taken', async () => {
  const [shares, stranger] = [
    await createHotelFixture({ name: 'Hotel Brisa' }),
    await createHotelFixture({ name: 'Hotel Cala' }),
  ];
  await shares.db.connections.create({
    ...{ vendor: 'livekit', name: 'Shared', by: SYSTEM },
    settings: { url: here.livekit.url, apiKey: KEYS.apiKey },
    secrets: { apiSecret: KEYS.apiSecret },
  });
  const flow = await shares.db.flows.create({ document: smallFlow(), by: SYSTEM });
  await shares.db.flows.publish({ flowId: flow.id, revision: flow.draftRevision, note: 'Test', by: SYSTEM });
  await shares.db.lines.create({ name: 'Desk', flowId: flow.id, number: '+34971200001', by: SYSTEM });
  await stranger.db.lines.create({ name: 'Desk', number: '+34971200002', by: SYSTEM });
  const phone = await here.phone('+34971200001', '+34600100201');
  await expect
    .poll(async () => (await shares.db.calls.list({ filter: {}, limit: 5 })).calls.length, { timeout: 10_000 })
    .toBe(1);
  await phone.hangUp();
  const lost = await here.phone('+34971200002', '+34600100202');
  // an apology, and the room ends
  expect(await lost.ended).toBe(5);
  expect((await stranger.db.calls.list({ filter: {}, limit: 5 })).calls).toEqual([]);
});

it('a full worker leaves a telephone to one with room, and says that all lines are busy where there is none', async () => {
  const { services } = here.worker;
  const held = Array.from({ length: services.env.INNLINE_MAX_CALLS }, () => services.registry.reserve()!);
  const other = await here.another({ roles: ['agent'] });
  try {
    const answered = await here.phone(number, '+34600100302');
    await expect.poll(() => other.services.registry.size, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => answered.loudMs(), { timeout: 10_000 }).toBeGreaterThan(500);
    await answered.press('2');
    expect(await answered.ended).toBe(5);
    expect(services.registry.size).toBe(0);
  } finally {
    await other.stop(0);
  }
  const phone = await here.phone(number, '+34600100301');
  await expect.poll(() => phone.loudMs(), { timeout: 10_000 }).toBeGreaterThan(500);
  expect(await phone.ended).toBe(5);
  for (const release of held) release();
});
