import http from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openFrontDoor } from '../front-door.mjs';
import { freePort } from '../services/ports.mjs';
import { mergeMetrics } from './metrics.mjs';
import { createSpread } from './spread.mjs';

/** A worker that tells its name, and how it is when it is asked. */
async function startWorker(name) {
  const worker = { name, state: { status: 'ok', free: 5 }, leaving: false, bodies: 0, health: '/voice/health' };
  const server = http.createServer((request, response) => {
    if (request.url === '/voice/health') return response.end(JSON.stringify(worker.state));
    if (request.url === '/metrics') return response.end('# HELP calls Calls\n# TYPE calls gauge\ncalls 3\n');
    if (request.url === '/voice/drop') return request.socket.destroy();
    request.on('data', () => {});
    request.on('end', () => {
      worker.bodies += 1;
      response.end(name);
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.send(name));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  worker.address = `http://127.0.0.1:${server.address().port}`;
  worker.stop = () => {
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return worker;
}

let workers;
let door;
let port;
const opened = [];
beforeEach(async () => {
  workers = await Promise.all(['worker', 'worker-2', 'worker-3'].map(startWorker));
  port = await freePort();
  door = await openFrontDoor({ port, host: '127.0.0.1', publicUrl: 'http://x' });
  await door.open((part) => (part === 'worker' ? workers : []));
});
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.terminate();
  door.close();
  door.cut();
  await Promise.all(workers.map(({ stop }) => stop()));
});
const ask = async (path = '/voice/x', init) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return response.status === 200 ? response.text() : response.status;
};
const connect = () =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/voice/talk`);
    opened.push(socket);
    socket.on('error', () => {});
    socket.once('message', (name) => resolve(String(name)));
    socket.once('unexpected-response', (_q, { statusCode }) => resolve(statusCode));
  });
const counts = (names) => workers.map(({ name }) => names.filter((each) => each === name).length);
const times = async (count, work) => {
  const results = [];
  for (let i = 0; i < count; i += 1) results.push(await work());
  return results;
};

describe('several workers', () => {
  it('get connections in equal parts, also those of one moment', async () => {
    expect(counts(await times(6, connect))).toEqual([2, 2, 2]);
    expect(counts(await Promise.all(Array.from({ length: 6 }, connect)))).toEqual([2, 2, 2]);
    expect(counts(await times(6, ask))).toEqual([2, 2, 2]);
  });
  it('the one with fewest connections gets the next', async () => {
    await times(3, connect);
    opened[1].terminate();
    await expect.poll(connect).toBe('worker-2');
  });
  it('one that refuses connections is passed over, and the body reaches another whole', async () => {
    await workers[0].stop();
    const body = Buffer.alloc(3_000_000);
    const names = await times(6, () => ask('/voice/x', { method: 'POST', body }));
    expect(counts(names)).toEqual([0, 3, 3]);
    expect(counts(await times(4, connect))).toEqual([0, 2, 2]);
  });
  it('what was sent is not sent again', async () => {
    expect(await ask('/voice/drop', { method: 'POST', body: 'once' })).toBe(502);
    expect(workers.map(({ bodies }) => bodies)).toEqual([0, 0, 0]);
  });
  it('one that is asked to end gets nothing new, unless nobody else is there', async () => {
    workers[0].leaving = true;
    expect(counts(await times(4, ask))).toEqual([0, 2, 2]);
    workers[1].leaving = true;
    workers[2].leaving = true;
    expect(counts(await times(3, connect))).toEqual([1, 1, 1]);
  });
  it('one that says it is ending, or full, is noticed', async () => {
    workers[0].state = { status: 'draining', free: 0 };
    await expect.poll(async () => counts(await times(3, ask))[0], { timeout: 5_000, interval: 100 }).toBe(0);
    // room counts before connections
    workers[1].state = { status: 'ok', free: 0 };
    await expect.poll(async () => counts(await times(3, ask)), { timeout: 5_000, interval: 100 }).toEqual([0, 0, 3]);
    workers[2].state = { status: 'ok', free: 0 };
    workers[0].state = { status: 'ok', free: 1 };
    await expect.poll(async () => counts(await times(3, ask)), { timeout: 5_000, interval: 100 }).toEqual([3, 0, 0]);
  }, 20_000);
  it('nobody there is said as for one', async () => {
    await Promise.all(workers.map(({ stop }) => stop()));
    expect(await ask()).toBe(502);
    const stopped = workers;
    workers = [];
    expect([await ask(), await connect()]).toEqual([502, 503]);
    workers = stopped;
  });
  it('their metrics are one page', async () => {
    await workers[2].stop();
    expect(await ask('/metrics')).toBe(
      '# HELP calls Calls\n# TYPE calls gauge\ncalls{worker="worker"} 3\ncalls{worker="worker-2"} 3\n',
    );
  });
});

it('a process alone is not asked how it is', async () => {
  let asked = 0;
  const server = http.createServer((_request, response) => {
    asked += 1;
    response.end('{"status":"draining"}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  let members = [{ address, health: '/health' }];
  const spread = createSpread(() => members, { lookMs: 10 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).toBe(0);
  members = [...members, { address: 'http://127.0.0.1:1', health: '/health' }];
  await expect.poll(() => asked).toBeGreaterThan(0);
  spread.close();
  server.close();
});

it('metrics keep their labels, and families that only one has', () => {
  const one =
    '# HELP a A\n# TYPE a counter\na{why="x} y"} 1\na{why="z"} 2.5\n\n# TYPE h histogram\nh_bucket{le="+Inf"} 4\nh_sum 9\n';
  const two = '# HELP a A\n# TYPE a counter\na{why="z"} 7\n# TYPE only gauge\nonly 1e-7\n';
  expect(
    mergeMetrics([
      { name: 'one', text: one },
      { name: 'two', text: two },
    ]).split('\n'),
  ).toEqual([
    ...['# HELP a A', '# TYPE a counter', 'a{worker="one",why="x} y"} 1', 'a{worker="one",why="z"} 2.5'],
    ...[
      'a{worker="two",why="z"} 7',
      '# TYPE h histogram',
      'h_bucket{worker="one",le="+Inf"} 4',
      'h_sum{worker="one"} 9',
    ],
    ...['# TYPE only gauge', 'only{worker="two"} 1e-7', ''],
  ]);
});
