import { BaseEnv, parseEnv } from '@innline/shared/server';
import * as z from 'zod';
import { oncePerProcess } from './server/once';

const WebEnv = BaseEnv.extend({
  /** Signs session cookies; at least 32 characters. Without it a key derived from INNLINE_SECRET is used. */
  BETTER_AUTH_SECRET: z.string().min(32).optional(),
  GATEWAY_PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  /** Where the voice worker listens, for what the page asks of it. */
  WORKER_URL: z.url().default('http://127.0.0.1:4002'),
  /** As for the worker: lets connections be tested against private and loopback addresses. */
  INNLINE_HTTP_PRIVATE: z.stringbool().default(false),
  /** Whether strangers may sign up and open an organization of their own. */
  INNLINE_OPEN_SIGN_UP: z.enum(['yes', 'no']).default('yes'),
});

export type WebEnv = z.infer<typeof WebEnv>;

/** The only reader of `process.env` in the web app. */
export const env = oncePerProcess('env', (): WebEnv => parseEnv(WebEnv, process.env));

/**
 * Where our own pages may come from: INNLINE_URL, and on a laptop its twin (localhost ↔ 127.0.0.1), since people type either.
 */
export function ownOrigins(url = env().INNLINE_URL): string[] {
  const own = new URL(url);
  const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[own.hostname];
  if (!twin) return [own.origin];
  const other = new URL(own);
  other.hostname = twin;
  return [own.origin, other.origin];
}
