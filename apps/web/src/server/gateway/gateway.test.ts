import { redisKeys, STREAM_FIELD } from '@innline/shared';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { as, type House, house, member, ORIGIN, type Person, testApp } from '@/testing/app';
import { publishChanged } from '../live/publish-changed';
import { redis } from '../redis';
import type { AppRouter } from '../routers';
import { type Gateway, startGateway } from './gateway';

testApp();

let gateway: Gateway;
let here: House;
let elsewhere: House;

beforeAll(async () => {
  gateway = await startGateway({ port: 0, host: '127.0.0.1', origins: [ORIGIN] });
  here = await house();
  elsewhere = await house('Hotel Lejano');
});
afterAll(() => gateway.close());

const address = (path = '/ws/trpc') => `ws://127.0.0.1:${gateway.port}${path}`;
const cookieOf = (somebody: Person) => somebody.headers.get('cookie')!;

/** How an upgrade was answered: 101, or the status of the refusal. */
function knock(headers: Record<string, string>, path?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address(path), { headers });
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode!));
    socket.once('error', (error) => !/Unexpected server response/.test(error.message) && reject(error));
  });
}

describe('the upgrade', () => {
  it('lets in a signed-in person from our own page', async () => {
    expect(await knock({ origin: ORIGIN, cookie: cookieOf(here.owner) })).toBe(101);
  });
  it('refuses a request without an origin', async () => {
    expect(await knock({ cookie: cookieOf(here.owner) })).toBe(403);
  });
  it.each(['https://evil.example', `${ORIGIN}.evil.example`, 'null'])('refuses the origin %s', async (origin) => {
    expect(await knock({ origin, cookie: cookieOf(here.owner) })).toBe(403);
  });
  it('refuses who is not signed in, and a forged session', async () => {
    expect(await knock({ origin: ORIGIN })).toBe(401);
    expect(await knock({ origin: ORIGIN, cookie: 'better-auth.session_token=forged.signature' })).toBe(401);
  });
  it('refuses other paths', async () => {
    expect(await knock({ origin: ORIGIN, cookie: cookieOf(here.owner) }, '/ws/audio')).toBe(404);
  });
});

interface Seen {
  id: string;
  kind: string;
  note?: string | null;
}

interface Follower {
  seen: Seen[];
  errors: string[];
  /** Waits until `enough` holds. */
  until: (enough: (follower: Follower) => boolean) => Promise<void>;
  stop: () => void;
}

/** Follows a hotel as a page does. */
function follow(somebody: Person, hotelId: string, lastEventId?: string): Follower {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin: ORIGIN, cookie: cookieOf(somebody) } });
    }
  }
  const client = createWSClient({ url: address(), WebSocket: Socket as never, retryDelayMs: () => 50 });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client, transformer: superjson })] });
  let look = () => {};
  const follower: Follower = {
    seen: [],
    errors: [],
    until: (enough) =>
      new Promise((resolve) => {
        look = () => enough(follower) && resolve();
        look();
      }),
    stop: () => void client.close(),
  };
  trpc.live.events.subscribe(
    { hotelId, lastEventId },
    {
      onData: ({ id, data }) => {
        follower.seen.push({ id, kind: data.kind, note: data.kind === 'changed' ? data.id : null });
        look();
      },
      onError: (error) => {
        follower.errors.push(error.data?.code ?? error.message);
        look();
      },
    },
  );
  onTestFinished(follower.stop);
  return follower;
}

const greeted = ({ seen }: Follower) => seen.some(({ kind }) => kind === 'hello' || kind === 'reset');
const notes = ({ seen }: Follower) => seen.flatMap(({ kind, note }) => (kind === 'changed' ? [note] : []));
const tell = (hotelId: string, id: string, what: 'flow' | 'team' = 'flow') =>
  publishChanged(hotelId, { what, id }, null);

describe('following a hotel', () => {
  it('brings what happens, in order, to every page of the hotel and to nobody else', async () => {
    const pages = [follow(here.owner, here.hotel.id), follow(here.owner, here.hotel.id)];
    const stranger = follow(elsewhere.owner, elsewhere.hotel.id);
    await Promise.all([...pages, stranger].map((page) => page.until(greeted)));
    for (const id of ['a', 'b', 'c']) await tell(here.hotel.id, id);
    await tell(elsewhere.hotel.id, 'theirs');
    await Promise.all(pages.map((page) => page.until((p) => notes(p).length === 3)));
    await stranger.until((p) => notes(p).length === 1);
    expect(pages.map(notes)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(notes(stranger)).toEqual(['theirs']);
  });

  it('refuses a hotel one is not a member of', async () => {
    const page = follow(elsewhere.owner, here.hotel.id);
    await page.until(({ errors }) => errors.length > 0);
    expect(page.errors).toEqual(['NOT_FOUND']);
    expect(page.seen).toEqual([]);
  });

  it('resumes after the last event seen, losing and repeating nothing', async () => {
    const before = follow(here.owner, here.hotel.id);
    await before.until(greeted);
    await tell(here.hotel.id, '1');
    await before.until((p) => notes(p).length === 1);
    before.stop();
    await tell(here.hotel.id, '2');
    await tell(here.hotel.id, '3');
    const after = follow(here.owner, here.hotel.id, before.seen.at(-1)!.id);
    await after.until(greeted);
    await tell(here.hotel.id, '4');
    await after.until((p) => notes(p).length === 3);
    expect(notes(after)).toEqual(['2', '3', '4']);
  });

  it('says “reset” when the place is older than the stream, or Redis has forgotten it', async () => {
    await tell(here.hotel.id, 'old');
    for (const lastId of ['1-0', '99999999999999-0', 'nonsense']) {
      const page = follow(here.owner, here.hotel.id, lastId);
      await page.until(greeted);
      expect(page.seen.map(({ kind }) => kind)).toEqual(['reset']);
    }
  });

  it('leaves out what is no event of ours', async () => {
    const page = follow(here.owner, here.hotel.id);
    await page.until(greeted);
    await redis().xadd(redisKeys.live(here.hotel.id), '*', STREAM_FIELD, 'not json');
    await redis().xadd(redisKeys.live(here.hotel.id), '*', STREAM_FIELD, '{"kind":"unheard-of"}');
    await tell(here.hotel.id, 'ours');
    await page.until((p) => notes(p).length === 1);
    expect(notes(page)).toEqual(['ours']);
  });

  it('cuts off a member at the moment they are removed', async () => {
    const leaving = await member(here, 'viewer');
    const page = follow(leaving, here.hotel.id);
    await page.until(greeted);
    const owner = await as(here.owner);
    const { members } = await owner.team.members({ hotelId: here.hotel.id });
    const { memberId } = members.find((row) => row.userId === leaving.id)!;
    await owner.team.removeMember({ hotelId: here.hotel.id, memberId });
    await page.until(({ errors }) => errors.length > 0);
    expect(page.errors[0]).toBe('FORBIDDEN');
    const seen = page.seen.length;
    const witness = follow(here.owner, here.hotel.id);
    await witness.until(greeted);
    await tell(here.hotel.id, 'secret');
    await witness.until((p) => notes(p).includes('secret'));
    expect(page.seen).toHaveLength(seen);
  });
});

it('tells how it is', async () => {
  const answer = await fetch(`http://127.0.0.1:${gateway.port}/health`);
  expect(await answer.json()).toMatchObject({ ok: true });
});
