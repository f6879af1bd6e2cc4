// A PostgreSQL server of our own for machines that have none. DATABASE_URL wins when it is set.
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { asNonRoot } from './as-non-root.mjs';
import { passwordOf, prepareCluster } from './cluster.mjs';
import { dataDir, logFile } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { freePort, isOpen, until } from './ports.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { commandOf, isAlive, stopPid } from './processes.mjs';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
/** For tests: the data is thrown away, so nothing waits for the disk; many files at once have pools of their own. */
export const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
};

// crash recovery replays the redo log first; minutes on a slow disk
const READY_MS = 120_000;

/** The server that an earlier run left behind in this folder, if it is one: pid and port from PostgreSQL's own file. */
export function leftoverPostgres(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  const command = isAlive(pid) ? commandOf(pid) : '';
  if (command.includes(folder) || command.includes(realpathSync(folder))) return { pid, port };
  // after a reboot the pid may be anybody's, and PostgreSQL would refuse to start because of it; the file of a live
  // postgres is left alone, whoever started it: two servers on one folder destroy it
  if (!command.includes('postgres')) rmSync(file, { force: true });
  return null;
}

function explain(log, from) {
  const text = existsSync(log) ? readFileSync(log).subarray(from).toString() : '';
  if (/no space left/i.test(text))
    return 'The disk is full. Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.';
  const reason = text.match(/(?:FATAL|PANIC): +(.*)/)?.[1];
  return `PostgreSQL did not start${reason ? `: ${reason}` : ''}. Its log is ${log}.`;
}

function launch({ folder, port, log, settings, binaries, runner }) {
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...args] = runner.wrap([binaries.program('postgres'), '-D', folder, '-p', String(port), ...options]);
  const out = openSync(log, 'a');
  // detached: a group of its own, or Ctrl-C would stop the database before the programs that use it
  const child = spawn(command, args, { ...runner.spawnOptions, stdio: ['ignore', out, out], cwd: '/', detached: true });
  child.on('error', () => {}); // seen as an early exit below
  child.unref();
  return child;
}

/** Waits until the server answers queries (a port that is open may still say "starting up") and makes our database. */
async function ensureDatabase(url, name, stillThere) {
  const { default: pg } = await import('pg');
  const server = new URL(url);
  server.pathname = '/postgres';
  const ask = async () => {
    if (!stillThere()) return { gone: true };
    const client = new pg.Client({ connectionString: server.href });
    client.on('error', () => {});
    try {
      await client.connect();
      const found = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
      return { ready: true };
    } catch (error) {
      if (error.code === '28P01')
        throw new PlainError(
          'The local database does not take its stored password. Stop Innline and move the data folder away.',
        );
      return null;
    } finally {
      await client.end().catch(() => {});
    }
  };
  return (await until(ask, { forMs: READY_MS, everyMs: 50 }))?.ready === true;
}

/**
 * Starts PostgreSQL, or takes over the one that an earlier run left behind.
 * @param {{ folder?: string, port?: number, database?: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, port?: number, pid?: number, managed: boolean, reused?: boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({
  folder = path.join(dataDir(), 'postgres'),
  port,
  database = 'innline',
  settings,
  external = true,
} = {}) {
  if (external && process.env.DATABASE_URL)
    return { url: process.env.DATABASE_URL, managed: false, stop: async () => {} };
  const binaries = postgresBinaries();
  const runner = asNonRoot();
  prepareCluster({ folder, binaries, runner });
  const log = logFile(path.dirname(folder), 'postgres');
  const logStart = existsSync(log) ? statSync(log).size : 0;

  let server = leftoverPostgres(folder);
  // one that is just shutting down still has its file but no port: let it finish
  if (server && !(await until(() => isOpen(server.port), { forMs: 3_000 }))) {
    await stopPid(server.pid, { ask: 'SIGINT' });
    server = null;
  }
  const reused = server !== null;
  if (!server) {
    const chosen = port ?? (await freePort());
    const child = launch({ folder, port: chosen, log, settings, binaries, runner });
    server = { pid: child.pid, port: chosen };
  }
  const url = `postgresql://innline:${passwordOf(folder)}@127.0.0.1:${server.port}/${database}`;
  const stop = () => stopPid(server.pid, { ask: 'SIGINT', graceMs: 30_000 });
  if (!(await ensureDatabase(url, database, () => isAlive(server.pid)))) {
    await stop();
    throw new PlainError(explain(log, logStart));
  }
  return { url, port: server.port, pid: server.pid, managed: true, reused, stop };
}
