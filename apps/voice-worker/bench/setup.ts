import { disconnect } from '@innline/db';
import type { FlowDocument } from '@innline/flow';
import { createLogger } from '@innline/shared/server';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { createDatabase, dropDatabase, ensureTemplate, startThrowawayServer } from '@innline/testkit/database';
import {
  callerOn,
  createHotelFixture,
  type HotelFixture,
  publishOnLine,
  type RedisServer,
  startThrowawayRedis,
  TEST_SECRET,
  talkToken,
  workerEnv,
} from '@innline/testkit/worker';
import { readEnv } from '../src/env';
import { startWorker, type Worker } from '../src/worker';

/** What workers stand on: a database, a Redis and a hotel of their own. */
export interface BenchGround {
  hotel: HotelFixture;
  redis: RedisServer;
  databaseUrl: string;
  hotelId: string;
  db: HotelFixture['db'];
  /** What a worker on it is started with. */
  env(more?: Record<string, string>): Record<string, string>;
  publish(document: FlowDocument): Promise<string>;
  token(lineId: string): string;
  close(): Promise<void>;
}

export interface Bench extends BenchGround {
  worker: Worker;
  url: string;
  call(lineId: string, options?: { microphone?: boolean }): Promise<ScriptedCaller>;
}

/** DATABASE_URL may name a server to use. */
export async function openGround(): Promise<BenchGround> {
  const server = process.env.DATABASE_URL ? null : await startThrowawayServer();
  const serverUrl = process.env.DATABASE_URL || server!.url;
  const database = await createDatabase(serverUrl, await ensureTemplate(serverUrl));
  process.env.DATABASE_URL = database;
  process.env.INNLINE_SECRET = TEST_SECRET;
  const redis = await startThrowawayRedis();
  const hotel = await createHotelFixture({ name: 'Hotel Aurora' });
  return {
    ...{ hotel, redis, databaseUrl: database, hotelId: hotel.hotel.id, db: hotel.db },
    env: (more = {}) =>
      workerEnv({ databaseUrl: database, redisUrl: redis.url }, { INNLINE_MAX_CALLS: '1000', ...more }),
    token: (lineId) => talkToken(callerOn(hotel.hotel.id, lineId), { ttlMs: 600_000 }),
    publish: async (document) => (await publishOnLine(hotel, document, `Flow ${Math.random()}`)).lineId,
    async close() {
      await disconnect();
      await redis.stop();
      await dropDatabase(database);
      await server?.stop();
    },
  };
}

/** A worker in this process, with a hotel, a database and a Redis of its own. */
export async function openBench(env: Record<string, string> = {}): Promise<Bench> {
  const ground = await openGround();
  const log = createLogger('bench', 'error');
  const worker = await startWorker({ env: readEnv(ground.env(env)), log, roles: ['ingress', 'agent'] });
  const url = `ws://127.0.0.1:${worker.port}`;
  return {
    ...ground,
    ...{ worker, url },
    call: (lineId, options) => callIn({ url, token: ground.token(lineId), ...options }),
    async close() {
      await worker.stop(0);
      await ground.close();
    },
  };
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** p50, p95, most and how many, one decimal. */
export function percentiles(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    n: sorted.length,
    p50: round(at(sorted, 0.5)),
    p95: round(at(sorted, 0.95)),
    max: round(sorted.at(-1) ?? 0),
  };
}

/** One figure as a line of JSON. */
export function report(figure: string, value: object, bar?: string): void {
  process.stdout.write(`${JSON.stringify({ figure, ...value, ...(bar ? { bar } : {}) })}\n`);
}
