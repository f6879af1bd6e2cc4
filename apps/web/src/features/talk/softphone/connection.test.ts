import type { AddressInfo } from 'node:net';
import type { SoftphoneFromServer } from '@innline/shared';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type WebSocket as ServerSocket, WebSocket, WebSocketServer } from 'ws';
import { connectSoftphone, type SoftphoneConnection } from './connection';

const ready = (resume: string | null): SoftphoneFromServer => ({
  type: 'ready',
  callId: 'c',
  leg: 'caller',
  sampleRate: 16_000,
  frameMs: 20,
  speech: true,
  resume,
});

let server: WebSocketServer;
let tokens: string[];
let said: string[];
let answer: (socket: ServerSocket, connection: number) => void;
let phone: SoftphoneConnection | null = null;

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  tokens = [];
  said = [];
  server.on('connection', (socket, req) => {
    tokens.push(new URL(req.url ?? '', 'http://x').searchParams.get('token') ?? '');
    answer(socket, tokens.length);
  });
  vi.stubGlobal('WebSocket', WebSocket);
  vi.stubGlobal('window', { location: { href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/talk` } });
});
afterEach(async () => {
  phone?.close();
  vi.unstubAllGlobals();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

const connect = () =>
  new Promise<boolean>((resolve) => {
    phone = connectSoftphone('first', {
      message: (message) => said.push(message.type),
      audio: () => said.push('audio'),
      lost: () => said.push('lost'),
      closed: (clean) => resolve(clean),
    });
  });
const send = (socket: ServerSocket, message: SoftphoneFromServer) => socket.send(JSON.stringify(message));

it('comes back with the freshest token when the connection breaks, until the call ends', async () => {
  answer = (socket, connection) => {
    send(socket, ready(`resume-${connection}`));
    if (connection === 1) {
      send(socket, { type: 'resume', token: 'fresher' });
      setTimeout(() => socket.terminate(), 50);
    } else if (connection === 2) setTimeout(() => socket.close(1012, 'moved'), 50);
    else send(socket, { type: 'ended', reason: 'completed' });
  };
  expect(await connect()).toBe(true);
  expect(tokens).toEqual(['first', 'fresher', 'resume-2']);
  expect(said).toEqual(['ready', 'resume', 'lost', 'ready', 'lost', 'ready', 'ended']);
});

it('leaves a worker that has fallen silent', async () => {
  answer = (socket, connection) => {
    send(socket, ready('again'));
    if (connection === 2) send(socket, { type: 'ended', reason: 'completed' });
  };
  expect(await connect()).toBe(true);
  expect(tokens).toEqual(['first', 'again']);
}, 10_000);

it('does not come back after a hang-up, nor where it was given no way back', async () => {
  answer = (socket) => {
    send(socket, ready('again'));
    socket.close(1000);
  };
  expect(await connect()).toBe(true);
  answer = (socket) => {
    send(socket, ready(null));
    setTimeout(() => socket.terminate(), 20);
  };
  expect(await connect()).toBe(false);
  expect(tokens).toEqual(['first', 'first']);
});
