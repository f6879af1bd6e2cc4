import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { callerOn, smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIngress } from '../../src/ingress/server';
import { house } from '../setup';
import { Neighbour } from './neighbour';

/** Senders that are slow, send too much, or have gone without a word: let go of in time, counted, and nobody else notices. */
const PATIENCE = { headersMs: 300, requestMs: 600, checkMs: 50, beatMs: 200 };
const here = house({ env: { INNLINE_TTS: 'none', INNLINE_STT: 'none', INNLINE_RETURN_MS: '100' } });
let impatient: Awaited<ReturnType<typeof startIngress>>;
let neighbour: Neighbour;
let twin: Neighbour;
let lineId: string;

beforeAll(async () => {
  // the same worker by another door, whose limits need no waiting for
  impatient = await startIngress(here.worker.services, PATIENCE);
  ({ lineId } = await here.publish(smallFlow()));
  twin = await Neighbour.calls(here);
  neighbour = await Neighbour.calls(here);
});
afterAll(() => impatient.close());

type Count = { way: string; why: string };
async function rejected({ way, why }: Count): Promise<number> {
  const { values } = await here.worker.services.metrics.rejected.get();
  return values.find(({ labels }) => labels.way === way && labels.why === why)?.value ?? 0;
}
async function bad(why: string): Promise<number> {
  const { values } = await here.worker.services.metrics.badFrames.get();
  return values.find(({ labels }) => labels.why === why)?.value ?? 0;
}

/** A connection that says what it is told to, and nothing else ever. */
function talk(text: string): { socket: Socket; heard: () => string; closed: Promise<string> } {
  const socket = connect(impatient.port, '127.0.0.1', () => socket.write(text));
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
  });
  // a refusal may reach somebody who is still sending as a reset
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  return { socket, heard: () => heard, closed };
}
const post = (more: string) => `POST /voice/twilio/inbound HTTP/1.1\r\nhost: x\r\n${more}\r\n\r\n`;

it.each([
  ['says nothing', ''],
  ['never ends its headers', 'GET /health HTTP/1.1\r\nhost: x\r\nx-slow: a'],
  ['never ends its body', `${post('content-length: 1000')}CallSid=`],
  ['never ends a body in pieces', `${post('transfer-encoding: chunked')}5\r\nCallS\r\n`],
])('a sender that %s is let go of', async (_, text) => {
  const count = { way: 'http', why: 'timeout' };
  const before = await rejected(count);
  expect(await talk(text).closed).toContain(' 408 ');
  expect((await rejected(count)) - before).toBe(1);
  await neighbour.round();
});

const KB_70 = 'a'.repeat(70 * 1024);
it.each([
  ['told beforehand', post(`content-length: ${5 * 1024 * 1024}`)],
  ['found out on the way', `${post('transfer-encoding: chunked')}${(5 * 1024 * 1024).toString(16)}\r\n${KB_70}`],
])('a body of 5 MB, %s, is refused and closed', async (_, text) => {
  const count = { way: 'twilio_webhook', why: 'too_large' };
  const before = await rejected(count);
  expect(await talk(text).closed).toContain(' 413 ');
  expect((await rejected(count)) - before).toBe(1);
  await neighbour.round();
});

it('a caller who vanishes without a word is let go of, and gives back their place', async () => {
  const [before, { registry }] = [await bad('stalled'), here.worker.services];
  const places = registry.free;
  const token = here.token(callerOn(here.hotel.hotel.id, lineId));
  const key = randomBytes(16).toString('base64');
  const { socket, heard, closed } = talk(
    `GET /voice/webrtc?token=${encodeURIComponent(token)} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\n` +
      `upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n\r\n`,
  );
  await expect.poll(() => registry.free).toBe(places - 1);
  expect(heard()).toContain(' 101 ');
  // the cable is pulled: no FIN, no answer, and nobody who reads
  socket.pause();
  await expect.poll(async () => (await bad('stalled')) - before, { timeout: 5_000 }).toBe(1);
  socket.resume();
  await closed;
  await expect.poll(() => registry.free, { timeout: 10_000 }).toBe(places);
  await neighbour.round();
});

it('the neighbour’s call is as its twin', async () => {
  for (let round = 0; round < 7; round++) await twin.round();
  expect(await neighbour.story()).toEqual(await twin.story());
});
