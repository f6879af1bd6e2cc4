import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forHotel } from '@innline/db';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, type House, house, testApp } from '@/testing/app';

testApp({ INNLINE_HTTP_PRIVATE: 'true' });

let here: House;
let service: Server;
let status = 200;
let last: IncomingMessage | null = null;
const SECRET = 'Bearer canary-7c1e';

beforeAll(async () => {
  here = await house();
  service = createServer((request, response) => {
    last = request;
    response.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});
afterAll(() => service.close());
beforeEach(() => {
  status = 200;
});

const baseUrl = () => `http://127.0.0.1:${(service.address() as AddressInfo).port}/api`;
let made = 0;

async function connected(more: { baseUrl?: string } = {}) {
  const { connections } = await as(here.owner);
  const headers = [{ name: 'Authorization', value: SECRET }];
  const input = { hotelId: here.hotel.id, name: `Service ${++made}`, baseUrl: baseUrl(), headers, ...more };
  const { id } = await connections.create(input);
  return { connections, id, hotelId: here.hotel.id, input };
}

it('never gives a secret back, and stores none in the open', async () => {
  const { connections, id, hotelId } = await connected();
  expect(JSON.stringify(await connections.services({ hotelId }))).not.toContain(SECRET);
  expect((await connections.services({ hotelId })).find((row) => row.id === id)?.headerNames).toEqual([
    'Authorization',
  ]);
  expect(await forHotel(hotelId).connections.secretsOf(id)).toEqual({ Authorization: SECRET });
  const { team } = await as(here.owner);
  expect(JSON.stringify(await team.audit({ hotelId }))).not.toContain(SECRET);
});

it('a test really asks, with the sealed header, and remembers the answer', async () => {
  const { connections, id, hotelId } = await connected();
  expect(await connections.test({ hotelId, id })).toMatchObject({ ok: true, status: 200 });
  expect(last?.headers.authorization).toBe(SECRET);
  expect((await connections.services({ hotelId })).find((row) => row.id === id)?.lastTest).toBe('ok');
});

it.each([
  [401, false, /refuses the credentials \(401\)/],
  [404, true, /nothing at the base address/],
  [503, false, /error of its own \(503\)/],
  [302, false, /sends us elsewhere/],
])('says what %i means', async (code, ok, words) => {
  const { connections, id, hotelId } = await connected();
  status = code;
  expect(await connections.test({ hotelId, id })).toMatchObject({ ok, words: expect.stringMatching(words) });
});

it('says when nobody answers', async () => {
  const { connections, id, hotelId } = await connected({ baseUrl: 'http://127.0.0.1:1/' });
  expect(await connections.test({ hotelId, id })).toMatchObject({ ok: false, status: null });
});

it('keeps the headers when only the path changes, and asks for them again when the server does', async () => {
  const { connections, id, hotelId, input } = await connected();
  const { headers: _, ...rest } = input;
  await connections.update({ ...rest, id, hotelId, baseUrl: `${baseUrl()}/v2` });
  expect(await forHotel(hotelId).connections.secretsOf(id)).toEqual({ Authorization: SECRET });
  const elsewhere = connections.update({ ...rest, id, hotelId, baseUrl: 'https://evil.example/' });
  await expect(elsewhere).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
});

it.each([
  { name: 'Bad header', value: 'x' },
  { name: 'X-Split', value: 'a\r\nX-Evil: b' },
])('refuses the header $name', async (header) => {
  const { connections } = await as(here.owner);
  const input = { hotelId: here.hotel.id, name: 'Bad', baseUrl: baseUrl(), headers: [header] };
  await expect(connections.create(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
