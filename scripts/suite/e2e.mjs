// End-to-end tests against a real `npm start` with a data folder, servers and port of its own.
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { logFile, root } from '../services/paths.mjs';
import { freePort, until } from '../services/ports.mjs';
import { isAlive, stopPid } from '../services/processes.mjs';
import { logTail } from '../start/supervise.mjs';
import { browserFailuresOf, failureOutside } from './failures.mjs';
import { ensureChromium } from './machine.mjs';
import { node, run } from './run.mjs';
import { countPlaywright } from './tally.mjs';

const MINUTE = 60_000;

/** @returns {Promise<{ url: string, facts: string, stop: () => Promise<void> } | { said: string[] }>} what it said last, when it did not come up */
export async function startInnline(folder) {
  const log = logFile(folder, 'start');
  const out = openSync(log, 'a');
  const port = await freePort();
  const env = { ...process.env, INNLINE_DATA_DIR: folder, PORT: String(port), INNLINE_URL: `http://localhost:${port}` };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'INNLINE_SECRET', 'BETTER_AUTH_SECRET', 'NODE_ENV'])
    delete env[name];
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', out, out],
    detached: true,
  });
  const facts = path.join(folder, 'innline.json');
  await until(() => existsSync(facts) || !isAlive(child.pid), { forMs: 8 * MINUTE, everyMs: 250 });
  const stop = () => stopPid(child.pid, { graceMs: 45_000 });
  if (existsSync(facts)) return { url: env.INNLINE_URL, facts, stop };
  await stop();
  const said = logTail(log, 30);
  process.stdout.write(said.replace(/^/gm, '  │ ').concat('\n'));
  return { said: said.split('\n') };
}

export async function e2e({ folder, filter, say, onStop, onFailure }) {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  let browser;
  try {
    browser = await ensureChromium(say);
  } catch (error) {
    say(error.message);
    onFailure(failureOutside('end-to-end tests', [error.message]));
    return failed;
  }
  say('starting Innline');
  const innline = await startInnline(path.join(folder, 'e2e'));
  if (innline.said) {
    onFailure(failureOutside('starting Innline', innline.said));
    return failed;
  }
  onStop(innline.stop);
  const report = path.join(folder, 'playwright.json');
  const command = node(
    '@playwright/test/cli.js',
    'test',
    '--reporter=list,json',
    '--pass-with-no-tests',
    '--retries=1',
    ...(filter ? [filter] : []),
  );
  const { ok, why, said } = await run(command, {
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM_PATH: browser,
      INNLINE_URL: innline.url,
      INNLINE_FACTS: innline.facts,
    },
    limitMs: 30 * MINUTE,
  });
  if (why) say(`end-to-end tests: ${why}`);
  await innline.stop();
  const failures = browserFailuresOf(report);
  if (!ok && failures.length === 0) failures.push(failureOutside('end-to-end tests', said));
  failures.forEach(onFailure);
  return countPlaywright(report, ok);
}
