import { BaseEnv, parseEnv } from '@innline/shared/server';
import * as z from 'zod';

const DbEnv = BaseEnv.pick({ DATABASE_URL: true }).extend({
  /** Connections of one process to PostgreSQL. */
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(200).default(10),
});

/** Read at the first query, so that a test can set DATABASE_URL first. */
export const dbEnv = () => parseEnv(DbEnv, process.env);

/** Read only where a secret is sealed or opened. */
export const sealEnv = () => parseEnv(BaseEnv.pick({ INNLINE_SECRET: true }), process.env);

const SeedEnv = BaseEnv.pick({ INNLINE_DATA_DIR: true }).extend({
  /**
   * `auto`: the demo goes into a database without organizations, and is kept complete where it is. `no`: its accounts,
   * whose password everybody knows, are never made.
   */
  INNLINE_DEMO: z.enum(['auto', 'no']).default('auto'),
  /** Anything: failures are shown with where they happened. */
  DEBUG: z.string().optional(),
});
export const seedEnv = () => parseEnv(SeedEnv, process.env);
