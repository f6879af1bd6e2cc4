import { redisKeys, STREAM_FIELD } from '@innline/shared';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backlog } from './backlog';
import { type LiveEntry, LiveHub } from './hub';
import { NOTHING_YET } from './stream-id';

let server: RedisServer;
let commands: Redis;
let reader: Redis;
let hub: LiveHub;

beforeAll(async () => {
  server = await startThrowawayRedis();
  commands = new Redis(server.url);
  reader = new Redis(server.url);
  hub = new LiveHub(reader, commands);
});
afterAll(async () => {
  hub.close();
  commands.disconnect();
  await server.stop();
});

const add = (hotelId: string, text: string, id = '*') =>
  commands.xadd(redisKeys.live(hotelId), id, STREAM_FIELD, JSON.stringify(text)) as Promise<string>;

/** Follows a hotel; `arrived(n)` resolves with the first n texts. */
async function follower(hotelId: string) {
  const entries: LiveEntry[] = [];
  let look = () => {};
  const { position, stop } = await hub.follow(hotelId, (entry) => {
    entries.push(entry);
    look();
  });
  const arrived = (n: number) =>
    new Promise<string[]>((resolve) => {
      look = () => entries.length >= n && resolve(entries.map((entry) => JSON.parse(entry.json)));
      look();
    });
  return { position, stop, arrived, entries };
}

it('hands out only what comes after the place it names', async () => {
  const before = await add('a', 'before');
  const page = await follower('a');
  expect(page.position).toBe(before);
  await add('a', 'after');
  expect(await page.arrived(1)).toEqual(['after']);
  page.stop();
});

it('notices a second hotel at once while it waits on the first', async () => {
  const first = await follower('b1');
  const second = await follower('b2');
  const began = Date.now();
  await add('b2', 'x');
  expect(await second.arrived(1)).toEqual(['x']);
  expect(Date.now() - began).toBeLessThan(2_000);
  await add('b1', 'y');
  expect(await first.arrived(1)).toEqual(['y']);
  first.stop();
  second.stop();
});

it('goes on where it was after its connection broke', async () => {
  const page = await follower('c');
  await add('c', '1');
  await page.arrived(1);
  reader.disconnect(true);
  await add('c', '2');
  await add('c', '3');
  expect(await page.arrived(3)).toEqual(['1', '2', '3']);
  page.stop();
});

it('hands nothing to who has left', async () => {
  const gone = await follower('d');
  const stays = await follower('d');
  gone.stop();
  await add('d', 'x');
  await stays.arrived(1);
  expect(gone.entries).toEqual([]);
  stays.stop();
});

it('replays what was missed, up to the place from which the hub goes on', async () => {
  const [one, two, three] = [await add('e', '1'), await add('e', '2'), await add('e', '3')];
  const missed = await backlog(commands, 'e', one, two);
  expect(missed?.map(({ id }) => id)).toEqual([two]);
  expect(await backlog(commands, 'e', three, three)).toEqual([]);
  expect((await backlog(commands, 'e', NOTHING_YET, three))?.length).toBe(3);
});

it('knows when something is missing for good', async () => {
  const [one, , three] = [await add('f', '1'), await add('f', '2'), await add('f', '3')];
  await commands.xtrim(redisKeys.live('f'), 'MAXLEN', 1);
  expect(await backlog(commands, 'f', one, three)).toBeNull();
  expect(await backlog(commands, 'f', '99999999999999-0', three)).toBeNull();
  expect(await backlog(commands, 'f', 'never', three)).toBeNull();
});
