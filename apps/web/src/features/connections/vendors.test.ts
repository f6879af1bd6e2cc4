import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { forHotel } from '@innline/db';
import { InternalClaims, type Vendor } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';

testApp();

const KEY = 'KEY-canary-0123456789';
const PUBLIC_KEY = `${'A'.repeat(43)}=`;
const TELNYX = { vendor: 'telnyx' as const, settings: { publicKey: PUBLIC_KEY, applicationId: '' } };

/** Stands where the worker stands: checks who asks and answers what the test says. */
let worker: Server;
let answer: { status: number; body: unknown };
let asked: { method: string; path: string; body: unknown; claims: InternalClaims }[] = [];

async function take(request: IncomingMessage) {
  const token = (request.headers.authorization ?? '').replace('Bearer ', '');
  const secret = process.env.INNLINE_SECRET!;
  const claims = verifyToken(token, InternalClaims, { secret, purpose: 'internal', now: Date.now() });
  const body = request.method === 'POST' ? await json(request) : null;
  asked.push({ method: request.method!, path: request.url!, body, claims });
}

let here: House;
beforeAll(async () => {
  worker = createServer((request, response) => {
    void take(request).then(
      () => response.writeHead(answer.status).end(JSON.stringify(answer.body)),
      () => response.writeHead(401).end('{"detail":"forged"}'),
    );
  });
  await new Promise<void>((resolve) => worker.listen(0, '127.0.0.1', resolve));
  process.env.WORKER_URL = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
});
afterAll(() => worker.close());
beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: {} };
  here = await house();
});

async function connected() {
  const { connections, team } = await as(here.owner);
  const hotelId = here.hotel.id;
  const { id } = await connections.saveVendor({ hotelId, ...TELNYX, secrets: { apiKey: KEY } });
  const state = async (vendor: Vendor) => {
    const all = await connections.vendors({ hotelId });
    return all.find((row) => row.vendor === vendor)!;
  };
  return { connections, team, hotelId, id, state };
}

it('stores an account once, sealed, and tells nobody its secret', async () => {
  const { connections, team, hotelId, id, state } = await connected();
  expect(await connections.saveVendor({ hotelId, ...TELNYX })).toEqual({ id });
  expect(await forHotel(hotelId).connections.secretsOf(id)).toEqual({ apiKey: KEY });
  const shown = JSON.stringify([await connections.vendors({ hotelId }), await team.audit({ hotelId })]);
  expect(shown).not.toContain(KEY);
  expect(shown).toContain(PUBLIC_KEY);
  expect((await state('telnyx')).connection).toMatchObject({
    storedSecrets: ['apiKey'],
    complete: true,
    lastTest: null,
  });
  expect((await state('twilio')).connection).toBeNull();
});

it('gives the addresses to enter at the vendor, and says that nobody outside reaches them', async () => {
  const { state } = await connected();
  const paths = async (vendor: Vendor) => (await state(vendor)).addresses.map(({ url }) => new URL(url).pathname);
  expect(await paths('telnyx')).toEqual(['/api/triggers/phone-call']);
  expect(await paths('twilio')).toEqual(['/voice/twilio/inbound', '/voice/twilio/status']);
  expect(await paths('livekit')).toEqual(['/v1/livekit/webhook']);
  expect((await state('telnyx')).reachable).toBe(false);
  // Stripe’s messages do not say whose account they are of
  const [stripe] = (await state('stripe')).addresses;
  expect(new URL(stripe!.url)).toMatchObject({ pathname: '/v1/stripe/webhook', search: `?hotel=${here.hotel.id}` });
});

it.each([
  [{ publicKey: 'short' }, { apiKey: KEY }, /^Public key: /],
  [{ publicKey: PUBLIC_KEY }, { apiKey: 'x' }, /^API key: /],
  [{ publicKey: PUBLIC_KEY }, undefined, /Enter the credentials/],
])('refuses %j with %j', async (settings, secrets, words) => {
  const { connections } = await as(here.owner);
  const saving = connections.saveVendor({ hotelId: here.hotel.id, vendor: 'telnyx', settings, secrets });
  await expect(saving).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT', message: expect.stringMatching(words) });
});

it('asks for the secret again when the server changes', async () => {
  const { connections } = await as(here.owner);
  const livekit = { hotelId: here.hotel.id, vendor: 'livekit' as const };
  const settings = { url: 'wss://miramar.livekit.cloud', apiKey: 'APIkey', sipHost: '' };
  await connections.saveVendor({ ...livekit, settings, secrets: { apiSecret: 'a long secret' } });
  await connections.saveVendor({ ...livekit, settings: { ...settings, sipHost: 'miramar.sip.livekit.cloud' } });
  const moved = connections.saveVendor({ ...livekit, settings: { ...settings, url: 'wss://evil.example' } });
  await expect(moved).rejects.toMatchObject({ message: expect.stringMatching(/another server/) });
  // the trunk’s password goes to the carrier it was entered for
  const outbound = { ...settings, outboundAddress: 'sip.carrier.example' };
  await connections.saveVendor({ ...livekit, settings: outbound });
  const elsewhere = connections.saveVendor({
    ...livekit,
    settings: { ...outbound, outboundAddress: 'sip.evil.example' },
  });
  await expect(elsewhere).rejects.toMatchObject({ message: expect.stringMatching(/another server/) });
});

it('a test is the worker’s, in the member’s name, and its words stay', async () => {
  const { connections, hotelId, state } = await connected();
  answer.body = { ok: false, words: 'Telnyx refuses this API key.', ms: 41 };
  expect(await connections.testVendor({ hotelId, vendor: 'telnyx' })).toEqual(answer.body);
  const claims = { hotelId, role: 'owner', userId: here.owner.id, userName: here.owner.name };
  expect(asked).toEqual([{ method: 'POST', path: '/voice/connections/telnyx/test', body: {}, claims }]);
  expect((await state('telnyx')).connection?.lastTest).toBe('Telnyx refuses this API key.');
  await connections.saveVendor({ hotelId, ...TELNYX, secrets: { apiKey: `${KEY}-new` } });
  expect((await state('telnyx')).connection?.lastTest).toBeNull();
});

it('what the vendor does not offer is said, and is no failed test', async () => {
  const { connections, hotelId, state } = await connected();
  answer = { status: 422, body: { detail: 'This vendor does not offer that.' } };
  const testing = connections.testVendor({ hotelId, vendor: 'telnyx' });
  await expect(testing).rejects.toMatchObject({ message: 'This vendor does not offer that.' });
  expect((await state('telnyx')).connection?.lastTest).toBeNull();
});

it('lists the numbers of connected carriers, and says why a carrier has none to show', async () => {
  const { connections, hotelId } = await connected();
  const numbers = [{ number: '+34971123456', id: '1', label: 'Main', rings: 'elsewhere' }];
  answer.body = { numbers };
  expect(await connections.carrierNumbers({ hotelId })).toEqual([
    { vendor: 'telnyx', label: 'Telnyx', numbers, problem: null },
  ]);
  answer = { status: 200, body: { numbers: [{ number: 7 }] } };
  const [unreadable] = await connections.carrierNumbers({ hotelId });
  expect(unreadable).toMatchObject({ numbers: [], problem: expect.stringMatching(/cannot read/) });
  answer = { status: 503, body: { detail: 'Telnyx does not answer. Try again in a minute.' } };
  const [away] = await connections.carrierNumbers({ hotelId });
  expect(away).toMatchObject({ problem: 'Telnyx does not answer. Try again in a minute.' });
});

it('ring here and the trunk reach the worker and the audit log; a number that is none does not', async () => {
  const { connections, team, hotelId } = await connected();
  const carrier = { hotelId, vendor: 'telnyx' as const };
  answer.body = { number: '+34971123456' };
  await connections.ringHere({ ...carrier, number: '+34971123456' });
  answer.body = { steps: [{ label: 'Trunk', done: true, detail: null }] };
  expect(await connections.setUpTrunk({ ...carrier, numbers: ['+34971123456'] })).toEqual(answer.body);
  expect(asked.map(({ path, body }) => [path, body])).toEqual([
    ['/voice/connections/telnyx/numbers', { number: '+34971123456' }],
    ['/voice/connections/telnyx/trunk', { numbers: ['+34971123456'] }],
  ]);
  const entries = JSON.stringify(await team.audit({ hotelId }));
  for (const action of ['connection.ring_here', 'connection.trunk']) expect(entries).toContain(action);
  await expect(connections.ringHere({ ...carrier, number: '112' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(asked).toHaveLength(2);
});

it('offers only samples a page can play', async () => {
  const { connections, hotelId } = await connected();
  const voice = (previewUrl: unknown) => ({ id: 'v', name: 'Rachel', languages: ['en'], previewUrl });
  answer.body = { voices: [voice('https://cdn.example/a.mp3'), voice('javascript:alert(1)')] };
  const { voices } = await connections.voices({ hotelId, vendor: 'elevenlabs' });
  expect(voices.map(({ previewUrl }) => previewUrl)).toEqual(['https://cdn.example/a.mp3', null]);
});

it('an agent gets nowhere near', async () => {
  const { connections } = await as(await member(here, 'agent'));
  const testing = connections.testVendor({ hotelId: here.hotel.id, vendor: 'telnyx' });
  await expect(testing).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(asked).toEqual([]);
});

it('tells what a vendor does, connected or not, to those who may connect', async () => {
  const { connections } = await as(here.owner);
  const input = { hotelId: here.hotel.id, vendor: 'deepgram' as const };
  const told = { understands: ['en', 'es'], speaks: [], can: ['Understands whole sentences.'] };
  answer.body = told;
  expect(await connections.abilities(input)).toEqual(told);
  expect(asked).toMatchObject([{ method: 'GET', path: '/voice/connections/deepgram/abilities' }]);
  answer.body = { understands: 'all' };
  await expect(connections.abilities(input)).rejects.toBeTruthy();
  const { connections: viewers } = await as(await member(here, 'viewer'));
  await expect(viewers.abilities(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
