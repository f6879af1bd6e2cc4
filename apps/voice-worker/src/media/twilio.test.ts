import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createMetrics } from '../metrics';
import { encodeUlaw } from './codecs';
import { newFrame } from './frames';
import { twilioMedia } from './twilio';

/** A socket that writes down what is sent. */
class Socket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: Record<string, unknown>[] = [];
  readonly log: string[] = [];
  reads = true;
  send = (text: string, written?: () => void) => {
    this.sent.push(JSON.parse(text));
    if (this.reads) written?.();
  };
  close = (code: number) => void this.log.push(`close ${code}`);
  terminate(): void {
    this.log.push('terminate');
    this.emit('close', 1006);
  }
  receive(message: unknown): void {
    this.emit('message', Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)), false);
  }
}

const streamSid = 'MZ1';
let socket: Socket;
let ended: boolean;
let order: string[];
const metrics = createMetrics();

function stream(now?: () => number) {
  const closing = async (reason: string) => void order.push(`closing ${reason}`);
  const o = { streamSid, isOver: async () => ended, closing };
  return twilioMedia(socket as unknown as WebSocket, o, metrics, undefined, now);
}
function ear() {
  const heard: string[] = [];
  const handlers = {
    frame: (pcm: Int16Array) => void heard.push(`frame ${pcm.length}`),
    digit: (key: string, source: string) => void heard.push(`digit ${key} ${source}`),
    text() {},
    mark: (name: string) => void heard.push(`mark ${name}`),
    closed: (why: string) => void heard.push(`closed ${why}`),
  };
  return { heard, handlers };
}
const audio = (chunk: number, samples = 160, more = {}) => ({
  ...{ event: 'media', sequenceNumber: String(chunk + 1), streamSid },
  media: {
    ...{ track: 'inbound', chunk: String(chunk), timestamp: String(chunk * 20) },
    payload: Buffer.from(encodeUlaw(new Int16Array(samples))).toString('base64'),
    ...more,
  },
});
const bad = async (why: string) =>
  (await metrics.badFrames.get()).values.find(({ labels }) => labels.why === why)?.value ?? 0;

beforeEach(() => {
  [socket, ended, order] = [new Socket(), false, []];
  metrics.badFrames.reset();
});
afterEach(() => vi.useRealTimers());

it('puts chunks in order, drops doubles, and makes whole frames of them', async () => {
  const media = stream();
  const { heard, handlers } = ear();
  // before anybody listens it is kept
  for (const chunk of [1, 3, 2, 2, 4]) socket.receive(audio(chunk));
  media.handle(handlers);
  expect(heard).toEqual(Array(4).fill('frame 320'));
  expect((await bad('late')) + (await bad('doubled'))).toBe(1);
});

it('takes a burst after a stall, and no more than that', async () => {
  const media = stream(() => 0);
  const { heard, handlers } = ear();
  media.handle(handlers);
  for (let chunk = 1; chunk <= 300; chunk++) socket.receive(audio(chunk));
  expect(heard).toHaveLength(250);
  expect(await bad('rate')).toBe(50);
});

it.each([
  ['size', { payload: '' }],
  ['size', { payload: '*not base64*' }],
  ['size', { payload: 'A'.repeat(12_000) }],
  ['track', { track: 'outbound' }],
  ['message', { chunk: 'one' }],
  ['message', { payload: null }],
])('refuses audio for its %s: %o', async (why, more) => {
  const { heard, handlers } = ear();
  stream().handle(handlers);
  socket.receive(audio(1, 160, more));
  expect([heard, await bad(why)]).toEqual([[], 1]);
});

it('sends 160 bytes of µ-law a frame, and its own names for marks', () => {
  const media = stream();
  const { heard, handlers } = ear();
  media.handle(handlers);
  media.send(newFrame());
  media.mark('call-1:menu:0');
  media.clear();
  expect(socket.sent.map(({ event }) => event)).toEqual(['media', 'mark', 'clear']);
  const [{ media: sent }, { mark }] = socket.sent as [{ media: { payload: string } }, { mark: { name: string } }];
  expect(Buffer.from(sent.payload, 'base64')).toHaveLength(160);
  expect(mark.name).toBe('m1');
  for (const name of ['m1', 'm1', 'm2'])
    socket.receive({ event: 'mark', sequenceNumber: '9', streamSid, mark: { name } });
  expect(heard).toEqual(['mark call-1:menu:0']);
});

it('tells a goodbye from a broken line', async () => {
  const { heard, handlers } = ear();
  stream().handle(handlers);
  socket.receive({ event: 'stop', sequenceNumber: '9', streamSid, stop: { accountSid: 'a', callSid: 'c' } });
  socket.emit('close', 1000);
  expect(heard).toEqual(['closed hangup']);
  for (const [over, why] of [
    [false, 'lost'],
    [true, 'hangup'],
  ] as const) {
    [socket, ended] = [new Socket(), over];
    const next = ear();
    stream().handle(next.handlers);
    socket.emit('close', 1006);
    await vi.waitFor(() => expect(next.heard).toEqual([`closed ${why}`]));
  }
});

it('a connection that says nothing for 4 s is dead', async () => {
  vi.useFakeTimers();
  const { heard, handlers } = ear();
  stream().handle(handlers);
  await vi.advanceTimersByTimeAsync(3_900);
  socket.receive(audio(1));
  await vi.advanceTimersByTimeAsync(3_900);
  expect(socket.log).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect([socket.log, heard.at(-1)]).toEqual([['terminate'], 'closed lost']);
});

it('lets it be known that the call is over before it closes, and says nothing afterwards', async () => {
  const media = stream();
  const { heard, handlers } = ear();
  media.handle(handlers);
  media.close('completed');
  media.close('again');
  expect(socket.log).toEqual([]);
  await vi.waitFor(() => expect(socket.log).toEqual(['close 1000']));
  expect(order).toEqual(['closing completed']);
  media.send(newFrame());
  socket.receive(audio(1));
  socket.emit('close', 1000);
  expect([socket.sent, heard]).toEqual([[], []]);
});

it('ends a stream whose far end sends and reads nothing for ten seconds', async () => {
  let at = 0;
  const media = stream(() => at);
  const { heard, handlers } = ear();
  media.handle(handlers);
  media.send(newFrame());
  at = 60_000;
  socket.receive(audio(1));
  // all of it was taken, whenever that was
  expect(socket.log).toEqual([]);
  socket.reads = false;
  media.send(newFrame());
  at = 69_000;
  media.send(newFrame());
  socket.receive(audio(2));
  expect(socket.log).toEqual([]);
  at = 70_001;
  socket.receive(audio(3));
  expect(socket.log).toEqual(['terminate']);
  await expect.poll(() => heard.at(-1)).toBe('closed lost');
});
