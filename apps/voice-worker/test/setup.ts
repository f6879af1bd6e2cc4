import type { FlowDocument } from '@innline/flow';
import type { TalkTokenClaims } from '@innline/shared';
import { createLogger } from '@innline/shared/server';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { testDatabase } from '@innline/testkit/database';
import {
  callerOn,
  createHotelFixture,
  type HotelFixture,
  publishOnLine,
  type RedisServer,
  startThrowawayRedis,
  talkToken,
  workerEnv,
} from '@innline/testkit/worker';
import { afterAll, beforeAll } from 'vitest';
import { readEnv } from '../src/env';
import { startWorker, type Worker, type WorkerOptions } from '../src/worker';

export interface House {
  worker: Worker;
  hotel: HotelFixture;
  redis: RedisServer;
  /** `ws://…` of the worker. */
  url: string;
  /** The same for REST. */
  http: string;
  token(claims: TalkTokenClaims): string;
  /** Publishes a document on a line of its own. */
  publish(document: FlowDocument, name?: string): Promise<{ flowId: string; lineId: string }>;
  /** Calls a line. */
  call(
    lineId: string,
    more?: Partial<Extract<TalkTokenClaims, { leg: 'caller' }>>,
    options?: { microphone?: boolean; marks?: boolean },
  ): Promise<ScriptedCaller>;
}

/**
 * A hotel, a database, a Redis and a worker for one test file. Call it once, at the top; its properties are there once
 * the tests run.
 */
export function house(options: { env?: Record<string, string>; worker?: Partial<WorkerOptions> } = {}): House {
  const database = testDatabase();
  const here = {} as House;

  beforeAll(async () => {
    here.redis = await startThrowawayRedis();
    here.hotel = await createHotelFixture({ name: 'Hotel Aurora' });
    const env = readEnv(workerEnv({ databaseUrl: database.url, redisUrl: here.redis.url }, options.env));
    const log = createLogger('voice-worker', process.env.TEST_LOG ?? 'silent');
    here.worker = await startWorker({ env, log, roles: ['ingress', 'agent'], ...options.worker });
    here.url = `ws://127.0.0.1:${here.worker.port}`;
    here.http = `http://127.0.0.1:${here.worker.port}`;
    here.token = talkToken;
    let flows = 0;
    here.publish = (document, name = `Flow ${++flows}`) => publishOnLine(here.hotel, document, name);
    here.call = (lineId, more, rest) =>
      callIn({ url: here.url, token: talkToken(callerOn(here.hotel.hotel.id, lineId, more)), ...rest });
  });

  afterAll(async () => {
    await here.worker?.stop(0);
    await here.redis?.stop();
  });
  return here;
}
