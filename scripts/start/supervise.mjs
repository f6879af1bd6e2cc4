// Keeps one program running.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stopPid } from '../services/processes.mjs';
import { spawnNode } from './node-child.mjs';

const QUICK_DEATH_MS = 30_000;
const MAX_QUICK_DEATHS = 5;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000];
const GRACE_MS = 10_000;

/** The end of a log, for the one moment somebody needs it. */
export function logTail(file, lines = 12) {
  const bytes = 8_192;
  try {
    const fd = openSync(file, 'r');
    const start = Math.max(0, fstatSync(fd).size - bytes);
    const buffer = Buffer.alloc(bytes);
    const text = buffer.toString('utf8', 0, readSync(fd, buffer, 0, bytes, start));
    closeSync(fd);
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

/**
 * @param {{ name: string, args: string[], cwd: string, env: object, log?: string, onSpawn: (pid: number) => void,
 *   onDeath: (how: string, waitMs: number) => void, onGaveUp: () => void, backoffMs?: number[] }} options
 */
export function supervise({ name, args, cwd, env, log, onSpawn, onDeath, onGaveUp, backoffMs = BACKOFF_MS }) {
  let child = null;
  let stopping = false;
  let quickDeaths = 0;
  let timer = null;
  let restarting = false;

  function spawnOne() {
    const born = Date.now();
    child = spawnNode(args, { cwd, env, log });
    if (child.pid) onSpawn(child.pid);
    let over = false;
    const died = (how) => {
      if (over) return;
      over = true;
      child = null;
      if (stopping) return;
      if (restarting) {
        restarting = false;
        return spawnOne();
      }
      quickDeaths = Date.now() - born < QUICK_DEATH_MS ? quickDeaths + 1 : 1;
      if (quickDeaths >= MAX_QUICK_DEATHS) return onGaveUp();
      const waitMs = backoffMs[Math.min(quickDeaths, backoffMs.length) - 1];
      onDeath(how, waitMs);
      timer = setTimeout(spawnOne, waitMs);
    };
    child.once('error', (error) => died(error.message));
    child.once('exit', (code, signal) => died(signal ? `signal ${signal}` : `exit code ${code}`));
  }
  spawnOne();

  return {
    name,
    isUp: () => child !== null,
    /** It was asked to end: nothing new should go there. */
    isLeaving: () => stopping || restarting,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child?.pid) await stopPid(child.pid, { graceMs: GRACE_MS });
    },
    /** Ends the program so that it comes up again with new code; not counted as a death. */
    restart: async () => {
      if (!child?.pid) return;
      restarting = true;
      await stopPid(child.pid, { graceMs: GRACE_MS });
    },
  };
}
