// Servers for the tests alone, thrown away afterwards.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../migrate.mjs';
import { prepareDataDir, root } from '../services/paths.mjs';
import { leftoverPostgres, startPostgres, THROWAWAY } from '../services/postgres.mjs';
import { isAlive, stopPid } from '../services/processes.mjs';
import { leftoverRedis, startRedis } from '../services/redis.mjs';

const testRoot = path.join(root, '.data', 'test');
const TEMPLATE = 'innline_template';

/** Stops and removes what a run left behind that was killed. Its folder is named after its process. */
async function sweep() {
  mkdirSync(testRoot, { recursive: true });
  for (const name of readdirSync(testRoot)) {
    if (isAlive(Number(name.replace('run-', '')))) continue;
    const folder = path.join(testRoot, name);
    for (const data of [folder, path.join(folder, 'e2e')]) {
      for (const server of [leftoverPostgres(path.join(data, 'postgres')), leftoverRedis(path.join(data, 'redis'))]) {
        if (server) await stopPid(server.pid, { ask: 'SIGINT', graceMs: 5_000 });
      }
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder of this run's own: two runs in one checkout do not meet. */
export async function makeRunFolder() {
  await sweep();
  const folder = path.join(testRoot, `run-${process.pid}`);
  prepareDataDir(folder);
  return folder;
}

/**
 * @param {{ durable?: boolean }} options whether the servers wait for the disk as in real life
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} env: DATABASE_URL is an empty but migrated
 *   database; test files copy INNLINE_TEST_TEMPLATE_DB, to which nobody may stay connected
 */
export async function startDatabases(folder, say, { durable = false } = {}) {
  const options = { external: false };
  const postgres = await startPostgres({
    ...options,
    folder: path.join(folder, 'postgres'),
    settings: durable ? {} : THROWAWAY,
  });
  const redis = await startRedis({ ...options, folder: path.join(folder, 'redis'), durable, say });
  const template = await startPostgres({ ...options, folder: path.join(folder, 'postgres'), database: TEMPLATE });
  await migrate(postgres.url);
  await migrate(template.url);
  const env = {
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    INNLINE_TEST_TEMPLATE_DB: TEMPLATE,
    INNLINE_DATA_DIR: folder,
    INNLINE_SECRET: Buffer.alloc(32, 7).toString('base64'),
    BETTER_AUTH_SECRET: Buffer.alloc(32, 8).toString('base64'),
    INNLINE_URL: 'http://localhost:3000',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return { env, stop: () => Promise.all([redis.stop(), postgres.stop()]) };
}
