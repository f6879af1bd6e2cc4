import { redisKeys } from '@innline/shared';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type House, house, member, ORIGIN, type Person, testApp } from '@/testing/app';
import { redis } from '../redis';
import type { AppRouter } from '../routers';
import { type Gateway, startGateway } from './gateway';

testApp();

let gateway: Gateway;
let here: House;
beforeAll(async () => {
  gateway = await startGateway({ port: 0, host: '127.0.0.1', origins: [ORIGIN] });
  here = await house();
});
afterAll(() => gateway.close());

/** Opens a desk page; resolves when it is told of, or with the error's code. */
function openDesk(somebody: Person, hotelId: string) {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin: ORIGIN, cookie: somebody.headers.get('cookie')! } });
    }
  }
  const url = `ws://127.0.0.1:${gateway.port}/ws/trpc`;
  const client = createWSClient({ url, WebSocket: Socket as never, retryDelayMs: () => 50 });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client, transformer: superjson })] });
  const opened = new Promise<string>((resolve) => {
    trpc.live.atDesk.subscribe(
      { hotelId },
      { onData: () => resolve('open'), onError: (error) => resolve(error.data?.code ?? error.message) },
    );
  });
  return { opened, close: () => client.close() };
}

const atDesks = async () => {
  const pages = await redis().zrangebyscore(redisKeys.desks(here.hotel.id), Date.now(), '+inf');
  return pages.map((page) => page.slice(0, page.lastIndexOf(':'))).sort();
};

it('a member is at a desk as long as a page is open, and twice with two', async () => {
  const [first, second] = [openDesk(here.owner, here.hotel.id), openDesk(here.owner, here.hotel.id)];
  expect(await Promise.all([first.opened, second.opened])).toEqual(['open', 'open']);
  expect(await atDesks()).toEqual([here.owner.id, here.owner.id]);
  await first.close();
  await expect.poll(atDesks, { timeout: 5_000 }).toEqual([here.owner.id]);
  await second.close();
  await expect.poll(atDesks, { timeout: 5_000 }).toEqual([]);
});

it('a page that is cut off is forgotten', async () => {
  const key = redisKeys.desks(here.hotel.id);
  await redis().zadd(key, Date.now() - 1, 'gone:page');
  const page = openDesk(here.owner, here.hotel.id);
  await page.opened;
  expect(await redis().zscore(key, 'gone:page')).toBeNull();
  await page.close();
});

it('who may not act on calls, or belongs to another hotel, has no desk here', async () => {
  const viewer = await member(here, 'viewer');
  const stranger = await house('Hotel Lejano');
  for (const [somebody, code] of [
    [viewer, 'FORBIDDEN'],
    [stranger.owner, 'NOT_FOUND'],
  ] as const) {
    const page = openDesk(somebody, here.hotel.id);
    expect(await page.opened).toBe(code);
    await page.close();
  }
  expect(await atDesks()).toEqual([]);
});
