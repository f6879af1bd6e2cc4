// The ground under the parts: PostgreSQL, Redis, tables, demo data.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../migrate.mjs';
import { logFile, root } from '../services/paths.mjs';
import { PlainError } from '../services/plain-error.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';
import { keepService } from './keep-service.mjs';
import { runNode } from './node-child.mjs';
import { logTail } from './supervise.mjs';

async function startKept({ name, start, shutdown, say }) {
  const service = await start();
  const stop = keepService({
    name,
    service,
    restart: (port) => start(port),
    say,
    onGaveUp: () => shutdown.fail(new PlainError(`${name} keeps ending. Look at its log in the data folder.`)),
  });
  shutdown.add(name, stop);
  say(
    service.managed
      ? `${name} is up${service.reused ? ' (was still running)' : ''}`
      : `${name}: using the given address`,
  );
  return service;
}

/** PostgreSQL with all migrations, and Redis. @returns {Promise<{ database: string, redis: string }>} their URLs */
export async function startGround({ shutdown, say }) {
  const postgres = await startKept({ name: 'PostgreSQL', start: (port) => startPostgres({ port }), shutdown, say });
  const redis = await startKept({ name: 'Redis', start: (port) => startRedis({ port, say }), shutdown, say });
  const applied = await migrate(postgres.url, { warn: say });
  if (applied.length > 0) say(`${applied.length} migration${applied.length > 1 ? 's' : ''} applied`);
  return { database: postgres.url, redis: redis.url };
}

/**
 * Fills a database in which nobody works yet with the demo hotel.
 * @returns the demo users and ids that the seed wrote down; null where there is no demo
 */
export async function seed({ env, dir, note }) {
  const log = logFile(dir, 'seed');
  const args = ['--import', 'tsx', 'packages/db/src/seed/main.ts'];
  const code = await runNode(args, { cwd: root, env, log, onSpawn: (child) => note('seed', child.pid) });
  if (code !== 0) throw new PlainError(`The demo data could not be written. The end of ${log}:\n${logTail(log)}`);
  const file = path.join(dir, 'demo.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
