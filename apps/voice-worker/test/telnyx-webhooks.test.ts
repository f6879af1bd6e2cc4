import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { SYSTEM } from '@innline/db';
import { FakeTelnyx, type SigningKey, signedHeaders, signingKey } from '@innline/testkit/telnyx';
import { createHotelFixture, smallFlow } from '@innline/testkit/worker';
import Telnyx from 'telnyx';
import { beforeAll, describe, expect, it } from 'vitest';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse();
const NUMBER = '+34971000011';
const stranger = signingKey();
let theirs: SigningKey;
let theirHotel: string;

beforeAll(async () => {
  await here.publishOn(NUMBER, smallFlow());
  theirs = signingKey();
  const other = await createHotelFixture({ name: 'Hotel Borealis' });
  theirHotel = other.hotel.id;
  await other.db.connections.create({
    ...{ vendor: 'telnyx', name: 'Telnyx', by: SYSTEM },
    settings: { publicKey: theirs.publicKey },
    secrets: { apiKey: 'KEY_of_the_other_hotel' },
  });
});

const message = (more: object = {}, id = randomUUID()) =>
  JSON.stringify({
    data: {
      ...{ record_type: 'event', event_type: 'call.initiated', id, occurred_at: new Date().toISOString() },
      payload: {
        ...{ call_control_id: `v3:${id}`, connection_id: 'app', direction: 'incoming', state: 'parked' },
        ...{ from: '+34600111222', to: NUMBER, client_state: null, ...more },
      },
    },
  });

const post = (body: string | Buffer, headers: Record<string, string>, query = '') =>
  fetch(`${here.http}/api/triggers/phone-call${query}`, { method: 'POST', body, headers });

/** How often we commanded anything at Telnyx. */
const commands = () => here.fake.requests.filter(({ method }) => method === 'POST').length;

describe('a webhook is taken in only if it is true', () => {
  it('the fake signs as the official client reads', async () => {
    const body = message();
    const client = new Telnyx({ apiKey: 'x', publicKey: here.fake.key.publicKey });
    await client.webhooks.unwrap(body, { headers: signedHeaders(body, here.fake.key) });
    await expect(client.webhooks.unwrap(`${body} `, { headers: signedHeaders(body, here.fake.key) })).rejects.toThrow();
  });

  const attempts: [string, () => Promise<Response>][] = [
    ['without a signature', () => post(message(), { 'content-type': 'application/json' })],
    ['signed by a stranger', () => forged(stranger)],
    ['signed by another hotel', () => forged(theirs)],
    ['signed by another hotel that names itself', () => forged(theirs, `?hotel=${theirHotel}`)],
    [
      'signed by another hotel over our call’s state',
      () => forged(theirs, '', { client_state: btoa('{"hotelId":"x"}') }),
    ],
    [
      'tampered with',
      () => {
        const body = message();
        return post(body.replace('+34600111222', '+34600999999'), signedHeaders(body, here.fake.key));
      },
    ],
    [
      're-serialised',
      () => {
        const body = message();
        return post(JSON.stringify(JSON.parse(body), null, 1), signedHeaders(body, here.fake.key));
      },
    ],
    ['six minutes old', () => aged(-360_000)],
    ['six minutes ahead', () => aged(360_000)],
    [
      'with another time than was signed',
      () => {
        const body = message();
        const now = String(Math.floor(Date.now() / 1_000) - 1);
        return post(body, { ...signedHeaders(body, here.fake.key), 'telnyx-timestamp': now });
      },
    ],
    ['with a time that is none', () => garbled({ 'telnyx-timestamp': 'soon' })],
    ['with a signature that is none', () => garbled({ 'telnyx-signature-ed25519': 'A'.repeat(88) })],
    ['for a number nobody has', () => forged(here.fake.key, '', { to: '+34971999999' })],
  ];
  const forged = (key: SigningKey, query = '', more: object = {}) => {
    const body = message(more);
    return post(body, signedHeaders(body, key), query);
  };
  const aged = (ms: number) => {
    const body = message();
    return post(body, signedHeaders(body, here.fake.key, Date.now() + ms));
  };
  const garbled = (headers: Record<string, string>) => {
    const body = message();
    return post(body, { ...signedHeaders(body, here.fake.key), ...headers });
  };

  it.each(attempts)('refused: %s', async (_, attempt) => {
    const before = commands();
    expect((await attempt()).status).toBe(401);
    expect(commands()).toBe(before);
  });

  it('the same message again, byte by byte, is refused; the same event again changes nothing', async () => {
    const before = commands();
    const id = randomUUID();
    const body = message({}, id);
    const headers = signedHeaders(body, here.fake.key);
    expect((await post(body, headers)).status).toBe(200);
    // the fake knows no such call: one command, and that is that
    await expect.poll(commands).toBe(before + 1);
    expect((await post(body, headers)).status).toBe(401);
    const retried = body.replace('{"data"', '{"meta":{"attempt":2},"data"');
    expect((await post(retried, signedHeaders(retried, here.fake.key))).status).toBe(200);
    expect(commands()).toBe(before + 1);
  });
});

describe('hostile bodies', () => {
  const signed = (body: string) => post(body, signedHeaders(body, here.fake.key));

  it('5 MB is refused, and the sender reads why', async () => {
    const response = await signed('x'.repeat(5 * 1024 * 1024));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ detail: 'Send at most 64 KB.' });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"data":null}',
    '{"data":{"id":"x","event_type":"call.hangup","payload":{}}}',
    '\u0000',
  ])('no message at all: %j', async (body) => {
    expect((await signed(body)).status).toBe(400);
  });

  it('whatever the fields hold, it is refused or ignored, and the next caller is answered', async () => {
    const wild = [null, 0, -1, 1e308, '', '💥', 'a'.repeat(50_000), [], {}, true, '__proto__', '+34971000011'];
    const fields = ['call_control_id', 'client_state', 'direction', 'from', 'to', 'caller_id_name', 'stream_id'];
    for (const field of fields) {
      for (const value of wild) expect([200, 400, 401]).toContain((await signed(message({ [field]: value }))).status);
    }
    const call = here.fake.callIn({ from: '+34600111222', to: NUMBER });
    await call.streaming();
    call.hangUp();
  });

  it('a sender who never finishes holds up nobody', async () => {
    const slow = request(`${here.http}/api/triggers/phone-call`, {
      method: 'POST',
      headers: { 'content-length': 1_000 },
    });
    slow.on('error', () => {});
    slow.write('{"data":');
    expect((await signed('{')).status).toBe(400);
    slow.destroy();
  });
});

it('a fake that is asked for what Telnyx does not offer refuses it', async () => {
  const fake = await FakeTelnyx.start();
  try {
    const ask = (path: string, body: unknown, key = fake.apiKey) =>
      fetch(`${fake.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      });
    expect((await ask('/calls', {}, 'wrong')).status).toBe(401);
    expect((await ask('/calls', { connection_id: 'x' })).status).toBe(422);
    expect((await ask('/calls/v3:nobody/actions/answer', {})).status).toBe(404);
  } finally {
    await fake.stop();
  }
});
