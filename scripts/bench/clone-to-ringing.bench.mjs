// How long from `git clone` to a hotel that can be called, and how long a second start takes.
// Measures HEAD, not what is uncommitted. npm's cache is used as it is: with `--cold` an empty one is.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../services/paths.mjs';
import { PlainError, runMain } from '../services/plain-error.mjs';
import { freePort, until } from '../services/ports.mjs';
import { isAlive, stopPid } from '../services/processes.mjs';

const FIRST_LIMIT_MS = 10 * 60_000;
const print = (figure, seconds, goal) =>
  console.log(
    JSON.stringify({ bench: 'clone-to-ringing', figure, value: Number(seconds.toFixed(1)), unit: 's', goal }),
  );

const folder = mkdtempSync(path.join(tmpdir(), 'innline-clone-'));
const clone = path.join(folder, 'innline');
const log = path.join(folder, 'start.log');
const env = { ...process.env, INNLINE_DATA_DIR: path.join(folder, 'data'), PORT: String(await freePort()) };
for (const name of ['DATABASE_URL', 'REDIS_URL', 'INNLINE_URL', 'INNLINE_SECRET', 'BETTER_AUTH_SECRET', 'NODE_ENV']) {
  delete env[name];
}
if (process.argv.includes('--cold')) env.npm_config_cache = path.join(folder, 'npm-cache');

async function answers(pathname) {
  try {
    const response = await fetch(`http://127.0.0.1:${env.PORT}${pathname}`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Seconds from `npm start` until pages and voice answer through the front door. */
async function start() {
  const began = performance.now();
  const out = openSync(log, 'a');
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', out, out], detached: true });
  const up = async () => (await answers('/voice/health')) && (await answers('/api/health'));
  const outcome = await until(async () => !isAlive(child.pid) || (await up()), { forMs: FIRST_LIMIT_MS, everyMs: 100 });
  if (!outcome || !isAlive(child.pid))
    throw new PlainError(`Innline did not start:\n${readFileSync(log, 'utf8').slice(-3_000)}`);
  return { seconds: (performance.now() - began) / 1000, child };
}

/** Stops the supervisor itself, not npm around it: its own pid is in run.json. */
async function stop() {
  try {
    const { supervisor } = JSON.parse(readFileSync(path.join(env.INNLINE_DATA_DIR, 'run.json'), 'utf8'));
    await stopPid(supervisor.pid, { graceMs: 45_000 });
  } catch {
    // it never came so far
  }
}

process.once('SIGTERM', () => stop().then(() => process.exit(1)));
await runMain('clone-to-ringing', async () => {
  try {
    const began = performance.now();
    const cloned = spawnSync('git', ['clone', '-q', root, clone], { encoding: 'utf8' });
    if (cloned.status !== 0) throw new PlainError(cloned.stderr);
    const cloneSeconds = (performance.now() - began) / 1000;
    const first = await start();
    print('clone to ringing', cloneSeconds + first.seconds, '< 180');
    await stop();
    const second = await start();
    print('second start', second.seconds, '< 15');
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
