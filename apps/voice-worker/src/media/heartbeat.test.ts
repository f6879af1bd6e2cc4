import type { IncomingMessage } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createMetrics } from '../metrics';
import { keepAlive } from './heartbeat';

const BEAT_MS = 5_000;
const metrics = createMetrics();
const counted = async (why: string) =>
  (await metrics.badFrames.get()).values.find(({ labels }) => labels.why === why)?.value ?? 0;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** Two ends of a WebSocket over a network that holds nothing: what is not read is not written. */
async function connected(options: { autoPong?: boolean } = {}) {
  const [near, far] = duplexPair();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const client = new WebSocket('ws://far.test', { ...options, createConnection: () => far as never });
  const here = new Promise<WebSocket>((resolve) => upgrade(near, server, resolve));
  await new Promise((resolve) => client.once('open', resolve));
  const socket = await here;
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  keepAlive(socket, metrics, BEAT_MS);
  return { socket, client, ended };
}
/** Reads the handshake's head, as the HTTP server does. */
function upgrade(near: Duplex, server: WebSocketServer, done: (socket: WebSocket) => void): void {
  near.once('data', (head: Buffer) => {
    const [first = '', ...lines] = head.toString().split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => line.split(': ')).map(([k, v]) => [k!.toLowerCase(), v]));
    const req = { method: first.split(' ')[0], headers, url: '/' } as unknown as IncomingMessage;
    server.handleUpgrade(req, near, Buffer.alloc(0), done);
  });
}
/** What is on its way between the two ends. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
async function beats(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    vi.advanceTimersByTime(BEAT_MS);
    await settled();
  }
}

it('lets a far end be that says nothing but is there', async () => {
  const { socket } = await connected();
  await beats(10);
  expect(socket.readyState).toBe(socket.OPEN);
  socket.terminate();
});

it('ends one that has vanished without a word, after three beats', async () => {
  const before = await counted('stalled');
  const { socket, ended } = await connected({ autoPong: false });
  await beats(2);
  expect(socket.readyState).toBe(socket.OPEN);
  await beats(1);
  expect(await ended).toBe(1006);
  expect((await counted('stalled')) - before).toBe(1);
});

it('ends one that goes on sending and reads nothing', async () => {
  const before = await counted('unread');
  const { socket, client, ended } = await connected();
  client.pause();
  const heard: string[] = [];
  socket.on('message', (data) => void heard.push(String(data)));
  // more than the two ends hold for each other
  for (let i = 0; i < 100; i++) socket.send(Buffer.alloc(640));
  for (let beat = 1; beat <= 2; beat++) {
    client.send(`here ${beat}`);
    await settled();
    await beats(1);
    expect(socket.readyState).toBe(socket.OPEN);
  }
  client.send('here 3');
  await settled();
  await beats(1);
  expect(await ended).toBe(1006);
  expect(heard).toHaveLength(3);
  expect((await counted('unread')) - before).toBe(1);
});

it('is patient with one that reads late', async () => {
  const { socket, client } = await connected();
  client.pause();
  for (let i = 0; i < 100; i++) socket.send(Buffer.alloc(640));
  await beats(1);
  client.resume();
  await beats(5);
  expect(socket.readyState).toBe(socket.OPEN);
  socket.terminate();
});
