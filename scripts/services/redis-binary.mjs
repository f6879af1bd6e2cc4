// Finding a Redis server, and getting one where there is none. No npm package carries one.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataDir, root } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { aptInstall, aptUnpack, run, which } from './tools.mjs';

// Debian's redis-server is a link to redis-check-rdb in redis-tools: one binary that goes by the name it is called
const UNPACKED = ['redis-tools', 'libjemalloc2', 'liblua5.1-0', 'lua-cjson', 'lua-bitop', 'liblzf1', 'libatomic1'];
/** Beside the default data folder, not in this run's: tests with a data folder of their own share the download. */
const unpackFolder = () => path.join(root, '.data', 'redis-debian');

function unpacked() {
  const folder = unpackFolder();
  const program = path.join(folder, 'usr/bin/redis-check-rdb');
  if (!existsSync(program)) return null;
  const libraries = path.join(folder, 'usr/lib');
  const machine = readdirSync(libraries).find((name) => name.endsWith('-linux-gnu'));
  return { program, argv0: 'redis-server', env: { LD_LIBRARY_PATH: path.join(libraries, machine ?? '') } };
}

function find() {
  const program = which('redis-server') ?? which('valkey-server');
  return program ? { program, argv0: undefined, env: {} } : unpacked();
}

function unpackHere() {
  const folder = unpackFolder();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return aptUnpack(UNPACKED, folder);
}

async function brew() {
  const program = which('brew');
  return program ? run([program, 'install', 'redis']) : { ok: false };
}

/**
 * @param {(what: string) => void} say told when something is about to be installed
 * @returns {Promise<{ program: string, argv0?: string, env: Record<string, string> }>}
 */
export async function redisBinary(say = () => {}) {
  const here = find();
  if (here) return here;
  say('installing Redis');
  const reasons = [];
  for (const attempt of [() => aptInstall(['redis-server']), unpackHere, brew]) {
    const { ok, why } = await attempt();
    const found = ok ? find() : null;
    if (found) return found;
    if (why && !reasons.includes(why)) reasons.push(why);
  }
  throw new PlainError(
    `Innline needs a Redis server and could not get one (${reasons.join('; ')}). Install it (Debian: apt install redis-server, macOS: brew install redis), or set REDIS_URL. Data folder: ${dataDir()}.`,
  );
}
