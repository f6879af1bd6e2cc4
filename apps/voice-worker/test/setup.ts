import type { FlowDocument } from '@innline/flow';
import { redisKeys, type TalkTokenClaims } from '@innline/shared';
import { createLogger } from '@innline/shared/server';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { addMember, testDatabase } from '@innline/testkit/database';
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

export interface Colleague {
  memberId: string;
  userId: string;
  name: string;
  email: string;
  /** Opens the desk page, or closes it. */
  atDesk(open: boolean): Promise<unknown>;
  /** Answers a ringing transfer. */
  answer(callId: string, transfer: string): Promise<ScriptedCaller>;
}

export interface House {
  worker: Worker;
  hotel: HotelFixture;
  redis: RedisServer;
  /** `ws://…` of the worker. */
  url: string;
  /** The same for REST. */
  http: string;
  token(claims: TalkTokenClaims): string;
  /** One more worker of the same house, with the same voice and ears. Whoever starts it stops it. */
  another(more?: Partial<WorkerOptions>): Promise<Worker>;
  /** Publishes a document on a line of its own. */
  publish(document: FlowDocument, name?: string): Promise<{ flowId: string; lineId: string }>;
  /** A member of the hotel; with `atDesk` at an open desk page. */
  member(name: string, atDesk?: boolean): Promise<Colleague>;
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
    here.another = (more) => {
      const { speech } = here.worker.services;
      // the engines are the first worker's, which closes them
      return startWorker({
        env,
        log,
        roles: ['ingress', 'agent'],
        speech: { ...speech, close: async () => {} },
        ...more,
      });
    };
    let flows = 0;
    here.publish = (document, name = `Flow ${++flows}`) => publishOnLine(here.hotel, document, name);
    here.member = async (name, atDesk = false) => {
      const added = await addMember(database.url, { organizationId: here.hotel.organizationId, name });
      const hotelId = here.hotel.hotel.id;
      const { redis } = here.worker.services;
      const page = `${added.userId}:page`;
      const colleague: Colleague = {
        ...added,
        name,
        atDesk: (open) =>
          open
            ? redis.zadd(redisKeys.desks(hotelId), Date.now() + 600_000, page)
            : redis.zrem(redisKeys.desks(hotelId), page),
        answer: (callId, transfer) =>
          callIn({
            url: here.url,
            token: talkToken({ leg: 'staff', hotelId, userId: added.userId, userName: name, callId, transfer }),
          }),
      };
      if (atDesk) await colleague.atDesk(true);
      return colleague;
    };
    here.call = (lineId, more, rest) =>
      callIn({ url: here.url, token: talkToken(callerOn(here.hotel.hotel.id, lineId, more)), ...rest });
  });

  afterAll(async () => {
    await here.worker?.stop(0);
    await here.redis?.stop();
  });
  return here;
}
