import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TalkTokenClaims } from '@innline/shared';
import { signToken } from '@innline/shared/server';
import { TEST_SECRET } from '../secret';

export { TEST_SECRET };

/** An environment for a worker of a test: own data folder, free port, quiet. */
export function workerEnv(
  services: { databaseUrl: string; redisUrl: string },
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    INNLINE_SECRET: TEST_SECRET,
    INNLINE_URL: 'http://innline.test',
    INNLINE_DATA_DIR: mkdtempSync(path.join(tmpdir(), 'innline-worker-')),
    WORKER_PORT: '0',
    INNLINE_HTTP_PRIVATE: '1',
    ...more,
  };
}

let made = 0;

/** A talk token as the web app signs it. Two made in one millisecond differ by when they expire. */
export const talkToken = (
  claims: TalkTokenClaims,
  options: { now?: number; ttlMs?: number; secret?: string; purpose?: string } = {},
): string =>
  signToken(claims, {
    secret: options.secret ?? TEST_SECRET,
    purpose: options.purpose ?? 'talk',
    now: options.now ?? Date.now(),
    ttlMs: (options.ttlMs ?? 60_000) + (made++ % 1_000),
  });

/** Claims of a caller on a line. */
export const callerOn = (
  hotelId: string,
  lineId: string,
  more: Partial<Extract<TalkTokenClaims, { leg: 'caller' }>> = {},
) =>
  ({
    leg: 'caller',
    hotelId,
    userId: 'user-test',
    userName: 'Test',
    target: { kind: 'line', lineId },
    callerNumber: null,
    pretendAt: null,
    language: null,
    ...more,
  }) as const satisfies TalkTokenClaims;
