import { redisKeys, STREAM_FIELD } from '@innline/shared';
import { startProxy, type TcpProxy } from '@innline/testkit/worker';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cluster, type WorkerProcess } from './cluster';
import { answerEverything, everything } from './script';

// R5: PostgreSQL is away, swallows what it is sent, comes and goes: with people on the line and people who call.

const here = cluster({ INNLINE_RETURN_MS: '15000' });
/** `INNLINE_AWAY_MS=300000` lets it be away for five minutes. */
const AWAY_MS = Number(process.env.INNLINE_AWAY_MS ?? 20_000);
const EACH = 3;
let lineId: string;
let proxy: TcpProxy;
let worker: WorkerProcess;
let redis: Redis;
beforeAll(async () => {
  lineId = await everything(here);
  proxy = await startProxy(here.databaseUrl);
  worker = await here.worker({ DATABASE_URL: proxy.url });
  redis = new Redis(here.redis.url, { protocol: 2 });
  // a line that was met before
  const first = await here.call(lineId, worker, []);
  await answerEverything(first);
}, 120_000);
afterAll(async () => {
  redis.disconnect();
  await proxy.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const FAULTS: [string, () => Promise<void>][] = [
  [
    'is away',
    async () => {
      proxy.refuse();
      await pause(AWAY_MS);
    },
  ],
  [
    'swallows everything',
    async () => {
      proxy.swallow();
      await pause(AWAY_MS);
    },
  ],
  [
    'comes and goes',
    async () => {
      for (let i = 0; i < AWAY_MS / 2_000; i++) {
        proxy.refuse();
        await pause(1_200);
        proxy.passOn();
        await pause(800);
      }
    },
  ],
];

/** What the workers told of a call, each event once. */
async function told(callIds: Set<string>): Promise<Map<string, number>> {
  const entries = await redis.xrange(redisKeys.journal, '-', '+');
  const events = entries.map(([, fields]) => JSON.parse(fields[fields.indexOf(STREAM_FIELD) + 1]!));
  const ids = new Set(events.filter(({ callId }) => callIds.has(callId)).map(({ id }) => id as string));
  const counts = new Map([...callIds].map((callId) => [callId, 0]));
  for (const id of ids) {
    const callId = id.slice(0, id.lastIndexOf(':'));
    counts.set(callId, counts.get(callId)! + 1);
  }
  return counts;
}

it.each(FAULTS)(
  'PostgreSQL %s: nobody is dropped, callers are answered, every event is stored',
  async (_, fault) => {
    const live = await Promise.all(Array.from({ length: EACH }, () => here.call(lineId, worker, [])));
    await Promise.all(live.map((caller) => caller.event('prompt.started', ({ node }) => node === 'first')));
    const over = fault();
    const began = performance.now();
    const fresh = await Promise.all(Array.from({ length: EACH }, () => here.call(lineId, worker, [])));
    await Promise.all(fresh.map((caller) => caller.event('prompt.started')));
    expect(performance.now() - began, 'milliseconds to the greeting').toBeLessThan(2_500);
    const callers = [...live, ...fresh];
    // the booking needs the database, so they end by either of the flow's lanes for that
    await Promise.all(callers.map((caller) => answerEverything(caller)));
    for (const caller of callers) {
      expect(caller.returns, caller.story()).toEqual([]);
      expect(caller.events.at(-1), caller.story()).toMatchObject({ type: 'call.ended', reason: 'completed' });
    }
    await over;
    proxy.passOn();
    const { db } = here.hotel;
    for (const { callId } of callers) {
      await expect
        .poll(async () => (await db.calls.get(callId).catch(() => null))?.status, { timeout: 60_000 })
        .toBe('ended');
    }
    const ids = new Set(callers.map(({ callId }) => callId));
    let counts = await told(ids);
    for (const { callId } of callers) {
      // a call that has ended may still be told about: its recording, its webhooks
      const missing = async () => {
        counts = await told(ids);
        return counts.get(callId)! - (await db.calls.detail(callId)).events.length;
      };
      await expect.poll(missing, { timeout: 30_000 }).toBe(0);
      const seqs = (await db.calls.detail(callId)).events.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, i) => i));
      expect((await db.calls.get(callId)).flowName).not.toBe('');
    }
    process.stdout.write(
      `${JSON.stringify({ calls: counts.size, events: [...counts.values()].reduce((a, b) => a + b, 0) })}\n`,
    );
  },
  AWAY_MS + 150_000,
);
