import http from 'node:http';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openFrontDoor } from '../front-door.mjs';
import { freePort, until } from '../services/ports.mjs';
import { partFor } from './routes.mjs';

/** A part that tells what reached it, over HTTP and over WebSocket. */
function startPart(name) {
  const server = http.createServer((request, response) => {
    if (request.url === '/drop') return request.socket.destroy();
    if (request.url === '/refuse') return response.writeHead(413).end('Too large');
    let bytes = 0;
    request.on('data', (chunk) => {
      bytes += chunk.length;
    });
    const { remotePort: from } = request.socket;
    const told = { name, url: request.url, headers: request.headers, from };
    request.on('end', () => response.end(JSON.stringify({ ...told, bytes })));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    socket.send(JSON.stringify({ name, url: request.url, headers: request.headers }));
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const stop = () => {
        for (const client of sockets.clients) client.terminate();
        server.closeAllConnections();
        server.close();
      };
      resolve({ port: server.address().port, sockets, stop });
    });
  });
}

const first = (socket) => new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
const closed = (socket) => new Promise((resolve) => socket.once('close', (code) => resolve(code)));

let parts;
let door;
let port;
let origin;
const away = new Set();
const connect = (path, options) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
  socket.on('error', () => {});
  return socket;
};

beforeEach(async () => {
  const names = ['web', 'gateway', 'worker'];
  parts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await startPart(name)])));
  port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  door = await openFrontDoor({ port, host: '127.0.0.1', publicUrl: 'https://calls.example.com' });
});
afterEach(() => {
  door.close();
  door.cut();
  for (const part of Object.values(parts)) part.stop();
  away.clear();
});
const addressOf = ({ port }) => `http://127.0.0.1:${port}`;
const open = () => door.open((name) => (away.has(name) ? [] : [{ name, address: addressOf(parts[name]) }]));

it.each([
  ['/', 'web'],
  ['/api/health', 'web'],
  ['/wsx', 'web'],
  ['/v10', 'web'],
  ['/ws', 'gateway'],
  ['/ws/live?from=1', 'gateway'],
  ['/voice/health', 'worker'],
  ['/v1/calls', 'worker'],
  ['/api/triggers/abc', 'worker'],
  ['/incoming-call', 'worker'],
  ['/media-stream', 'worker'],
  ['/call-status', 'worker'],
  ['/health', 'worker'],
  ['/metrics', 'worker'],
])('%s goes to %s', (path, part) => {
  expect(partFor(path)).toBe(part);
});

describe('while Innline starts', () => {
  it('shows people the step and programs the same in JSON', async () => {
    door.say('Building <the> pages');
    const page = await fetch(origin, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Building &#60;the&#62; pages');
    const json = await fetch(`${origin}/api/health`);
    expect(json.headers.get('retry-after')).toBe('2');
    expect(await json.json()).toMatchObject({ error: { code: 'starting', retryable: true } });
  });
  it('refuses upgrades', async () => {
    const socket = connect('/ws');
    const status = await new Promise((resolve) => socket.once('unexpected-response', (_q, r) => resolve(r.statusCode)));
    expect(status).toBe(503);
  });
  it('says in one sentence that its port is taken', async () => {
    const again = openFrontDoor({ port, host: '127.0.0.1', publicUrl: origin });
    await expect(again).rejects.toThrow(`Port ${port} is taken by another program.`);
  });
});

describe('HTTP', () => {
  it('replaces what a client claims about itself', async () => {
    await open();
    const claims = {
      'x-forwarded-for': '6.6.6.6',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-forwarded-proto': 'gopher',
    };
    const { headers } = await (await fetch(`${origin}/voice/x`, { headers: claims })).json();
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': `127.0.0.1:${port}`,
    });
    expect(JSON.stringify(headers)).not.toContain('6.6.6.6');
  });
  it('passes large bodies on', async () => {
    await open();
    const response = await fetch(`${origin}/upload`, { method: 'POST', body: Buffer.alloc(8_000_000) });
    expect((await response.json()).bytes).toBe(8_000_000);
  });
  it('brings a refusal that came before the end of the body', async () => {
    await open();
    for (let i = 0; i < 10; i += 1) {
      const response = await fetch(`${origin}/refuse`, { method: 'POST', body: Buffer.alloc(8_000_000) });
      expect([response.status, await response.text()]).toEqual([413, 'Too large']);
    }
  });
  it.each([
    ['is known to be away', () => away.add('worker')],
    ['refuses connections', () => parts.worker.stop()],
  ])('answers 502 when a part %s', async (_name, leave) => {
    await open();
    leave();
    const response = await fetch(`${origin}/voice/health`);
    expect(response.status).toBe(502);
    expect((await response.json()).error.message).toContain('The voice worker cannot be reached');
  });
  it('uses no connection twice: one that its part closes would fail the next request', async () => {
    await open();
    const seen = [];
    for (let round = 0; round < 3; round++) {
      const { from, headers } = await (await fetch(`${origin}/calls`)).json();
      expect(headers.connection).toBe('keep-alive');
      seen.push(from);
    }
    expect(new Set(seen).size).toBe(3);
  });
  it('answers 502 when a part drops the request', async () => {
    await open();
    expect((await fetch(`${origin}/drop`)).status).toBe(502);
  });
});

describe('WebSocket', () => {
  it('reaches the part of its path, with its cookies and the true address', async () => {
    await open();
    const hello = await first(
      connect('/voice/talk?call=1', { headers: { cookie: 'a=b', 'x-forwarded-for': '6.6.6.6' } }),
    );
    expect(hello).toMatchObject({ name: 'worker', url: '/voice/talk?call=1' });
    expect(hello.headers).toMatchObject({ cookie: 'a=b', 'x-forwarded-for': '127.0.0.1' });
  });
  it('passes audio frames without holding them back', async () => {
    await open();
    const socket = connect('/voice/talk');
    await first(socket);
    const frame = Buffer.alloc(640);
    const times = [];
    for (let i = 0; i < 100; i += 1) {
      const sent = performance.now();
      socket.send(frame);
      await new Promise((resolve) => socket.once('message', resolve));
      times.push(performance.now() - sent);
    }
    // with Nagle's algorithm and delayed acknowledgements every second frame would take 40 ms
    expect(times.sort((a, b) => a - b)[50]).toBeLessThan(20);
  });
  it('tells the part when a caller vanishes, and the caller when the part does', async () => {
    await open();
    const caller = connect('/voice/talk');
    await first(caller);
    caller.terminate();
    expect(await until(() => parts.worker.sockets.clients.size === 0, { forMs: 3_000 })).toBe(true);
    const listener = connect('/ws');
    await first(listener);
    const end = closed(listener);
    for (const client of parts.gateway.sockets.clients) client.terminate();
    expect(await end).toBe(1006);
  });
  it('refuses an upgrade to a part that is away', async () => {
    await open();
    away.add('gateway');
    const socket = connect('/ws');
    const status = await new Promise((resolve) => socket.once('unexpected-response', (_q, r) => resolve(r.statusCode)));
    expect(status).toBe(503);
  });
  it('outlives clients that reset in the middle of an upgrade', async () => {
    await open();
    const head = 'GET /voice/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';
    const rest = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const socket = net.connect(port, '127.0.0.1', () => {
          socket.write(head + rest);
          setTimeout(() => socket.resetAndDestroy(), i % 7);
        });
        socket.on('error', () => {});
        return new Promise((resolve) => socket.once('close', resolve));
      }),
    );
    expect(await until(() => parts.worker.sockets.clients.size === 0, { forMs: 3_000 })).toBe(true);
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});
