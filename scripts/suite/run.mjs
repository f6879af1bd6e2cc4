// Running one command of a stage. Every line it prints is shown behind a bar, so that no output of a child can be taken
// for the last line of the whole run.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../services/paths.mjs';
import { putBehind, stopPid } from '../services/processes.mjs';

const running = new Set();
/** So much of the end of what a command printed is kept: it says what went wrong where no report does. */
const LINES_KEPT = 400;

/** Ends every command that is under way, with what it started. */
export const stopRunning = () => Promise.all([...running].map((child) => stopPid(child.pid, { graceMs: 5_000 })));

/**
 * @param {string[]} command
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, limitMs: number, behind?: boolean }} options
 *   behind: only in the pauses that others leave
 * @returns {Promise<{ ok: boolean, why: string | null, said: string[] }>} why: what else than a failed test happened;
 *   said: the last lines it printed
 */
export function run([program, ...args], { cwd = root, env = {}, limitMs, behind = false }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that a stage that hangs can be ended with all it started
    });
    running.add(child);
    if (behind && child.pid) putBehind(child.pid);
    const said = [];
    const bar = behind ? '┊' : '│';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stopPid(child.pid, { graceMs: 3_000 });
    }, limitMs);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        process.stdout.write(`  ${bar} ${line}\n`);
        said.push(line);
        if (said.length > LINES_KEPT) said.shift();
      });
    }
    const done = (ok, why) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, why, said: why ? [...said, why] : said });
    };
    child.once('error', (error) => done(false, error.message));
    child.once('close', (code, signal) => {
      if (late) return done(false, `took longer than ${Math.round(limitMs / 60_000)} min and was ended`);
      done(code === 0, signal ? `was ended by ${signal}` : null);
    });
  });
}

/** A program of an npm package, run by this Node. */
export const node = (script, ...args) => [process.execPath, `${root}/node_modules/${script}`, ...args];
