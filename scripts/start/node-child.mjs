import { spawn } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GUARD = new URL('./end-with-parent.mjs', import.meta.url).href;

/**
 * Starts a Node program that cannot outlive this one. Its output goes straight into its log file and not through us: a
 * supervisor that was killed must not break the pipe of a program that is saying goodbye.
 * @param {string[]} args script and arguments
 * @param {{ cwd: string, env: Record<string, string>, log?: string }} options without `log`, output goes to the terminal
 */
export function spawnNode(args, { cwd, env, log }) {
  const output = log ? openSync(log, 'a') : 'inherit';
  return spawn(process.execPath, ['--import', GUARD, ...args], {
    cwd,
    env: { ...env, INNLINE_SUPERVISOR: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
    detached: true, // Ctrl-C reaches the supervisor alone, which ends the parts in order
  });
}

/** Runs such a program to its end, with a log of this run alone. @returns {Promise<number>} its exit code; 1 when a signal ended it */
export function runNode(args, options) {
  if (options.log) writeFileSync(options.log, '');
  return new Promise((resolve) => {
    const child = spawnNode(args, options);
    options.onSpawn?.(child);
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export const binary = (file) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));
