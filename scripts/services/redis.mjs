// A Redis server of our own for machines that have none. REDIS_URL wins when it is set.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataDir, logFile } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { freePort, until } from './ports.mjs';
import { commandOf, isAlive, stopPid } from './processes.mjs';
import { redisBinary } from './redis-binary.mjs';
import { redisTalk } from './redis-talk.mjs';

const READY_MS = 60_000;

const readIf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function makePassword(folder) {
  const file = path.join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * The server an earlier run left behind. Redis does not lock its folder, and two servers on one append-only file destroy
 * it, so the port is written down before the server starts and Redis itself writes its pid before it opens the file.
 */
export function leftoverRedis(folder) {
  const pid = Number(readIf(path.join(folder, 'redis.pid')));
  const port = Number(readIf(path.join(folder, 'port')));
  return isAlive(pid) && commandOf(pid).includes(`:${port}`) ? { pid, port } : null;
}

function configure({ folder, port, password, durable }) {
  const file = path.join(folder, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir "${folder}"`,
    `pidfile "${path.join(folder, 'redis.pid')}"`,
    // in the file and not on the command line, where every user could read it
    `requirepass ${password}`,
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'save ""',
    // queues and call streams: refusing a write is right, forgetting a call is not
    'maxmemory-policy noeviction',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}

function explain(log, from) {
  const text = existsSync(log) ? readFileSync(log).subarray(from).toString() : '';
  if (/no space left/i.test(text))
    return 'The disk is full. Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.';
  if (/bad file format/i.test(text)) {
    return `Redis cannot read its file after a crash. Move ${path.dirname(path.dirname(log))}/redis away (it holds running calls, nothing older) and start again.`;
  }
  return `Redis did not start. Its log is ${log}.`;
}

function launch({ binary, config, log }) {
  const out = openSync(log, 'a');
  const child = spawn(binary.program, [config], {
    argv0: binary.argv0,
    env: { ...process.env, ...binary.env },
    stdio: ['ignore', out, out],
    detached: true, // a group of its own: Ctrl-C must not stop it before the programs that use it
  });
  child.on('error', () => {}); // seen as an early exit
  child.unref();
  return child;
}

/**
 * Starts Redis, or takes over the one that an earlier run left behind.
 * @param {{ folder?: string, port?: number, durable?: boolean, external?: boolean, say?: (what: string) => void }} options
 * @returns {Promise<{ url: string, port?: number, pid?: number, managed: boolean, reused?: boolean, stop: () => Promise<void> }>}
 */
export async function startRedis({
  folder = path.join(dataDir(), 'redis'),
  port,
  durable = true,
  external = true,
  say,
} = {}) {
  if (external && process.env.REDIS_URL) return { url: process.env.REDIS_URL, managed: false, stop: async () => {} };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = makePassword(folder);
  const log = logFile(path.dirname(folder), 'redis');
  const logStart = existsSync(log) ? statSync(log).size : 0;
  // AUTH and PING must both succeed; while it loads its file it answers -LOADING
  const answers = async (at) => (await redisTalk(at, [`AUTH ${password}`, 'PING']))?.[1] === '+PONG';

  let server = leftoverRedis(folder);
  if (server && !(await until(() => answers(server.port), { forMs: 5_000 }))) {
    await stopPid(server.pid);
    server = null;
  }
  const reused = server !== null;
  if (!server) {
    const binary = await redisBinary(say);
    const chosen = port ?? (await freePort());
    writeFileSync(path.join(folder, 'port'), String(chosen));
    const child = launch({ binary, config: configure({ folder, port: chosen, password, durable }), log });
    server = { pid: child.pid, port: chosen };
  }
  const stop = () => stopPid(server.pid, { graceMs: 15_000 });
  const ready = await until(async () => !isAlive(server.pid) || (await answers(server.port)), { forMs: READY_MS });
  if (!ready || !isAlive(server.pid)) {
    await stop();
    throw new PlainError(explain(log, logStart));
  }
  return {
    url: `redis://:${password}@127.0.0.1:${server.port}`,
    port: server.port,
    pid: server.pid,
    managed: true,
    reused,
    stop,
  };
}
