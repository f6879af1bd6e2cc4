// Kills a worker in the middle of a call, again and again. `npx tsx bench/takeover.bench.ts [kills] [calls each]`
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { forHotel } from '@innline/db';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { flowOf, workerEnv } from '@innline/testkit/worker';
import { openBench, percentiles, report } from './setup';

const KILLS = Number(process.argv[2] ?? 10);
const CALLS = Number(process.argv[3] ?? 3);
const ROOT = fileURLToPath(new URL('../', import.meta.url));

execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT });
// this process's own worker is the one that survives
const bench = await openBench({ INNLINE_RETURN_MS: '15000' });
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = bench.worker.services.env;

const input = { interest: 'spa', number: '+34600111222' };
const prompt = {
  en: 'Thank you, we have your number. To hear about the spa, the garden and the restaurant press one.',
};
const lineId = await bench.publish(
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'lead', type: 'tool', config: { tool: 'create_lead', input, sayResult: false } },
      { id: 'menu', type: 'menu', config: { prompt, options: [{ id: 'one', label: 'One', digit: '1' }] } },
      { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'done' } },
    ],
    [
      'start.start > lead',
      'lead.success > menu',
      'lead.failure > menu',
      'menu.one > bye',
      'menu.no_input > bye',
      'menu.no_match > bye',
    ],
  ),
);

async function victim() {
  const env = workerEnv({ databaseUrl, redisUrl }, { INNLINE_SPEECH_THREADS: '1', LOG_LEVEL: 'info' });
  const child = spawn(process.execPath, ['dist/main.mjs'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  for await (const chunk of child.stdout) {
    log += chunk;
    const port = /"port":(\d+),"roles"/.exec(log)?.[1];
    if (port) return { child, url: `ws://127.0.0.1:${port}` };
  }
  throw new Error(`A worker did not start: ${log}`);
}

const gaps: number[] = [];
let dropped = 0;
const calls: string[] = [];

async function goOn(caller: ScriptedCaller, killedAt: number): Promise<void> {
  const back = await caller
    .event('prompt.started', ({ text }) => text.includes('line dropped'), 16_000)
    .then(() => caller.heard.find(({ at }) => at > killedAt + 200)?.at)
    .catch(() => undefined);
  if (back === undefined) {
    dropped += 1;
    return;
  }
  gaps.push(back - killedAt);
  await caller.event('prompt.started', ({ node }) => node === 'menu');
  caller.press('1');
  const end = await caller.event('call.ended').catch(() => null);
  if (end?.outcome !== 'done') dropped += 1;
}

/** What came of a call, whoever ran it. */
async function endOf(callId: string): Promise<string> {
  const { calls: rows, toolRuns } = bench.db;
  for (let tries = 0; (await rows.get(callId)).status !== 'ended' && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const [{ status, endReason, outcome }, { events }] = [await rows.get(callId), await rows.detail(callId)];
  const path = events.flatMap((event) => (event.type === 'node.entered' ? [event.node] : []));
  const ends = events.filter(({ type }) => type === 'call.ended').length;
  const tools = (await toolRuns.list(callId)).map((run) => [run.tool, run.outcome]);
  return JSON.stringify({ status, endReason, outcome, path, ends, tools });
}

async function unkilled(): Promise<string> {
  const caller = await bench.call(lineId);
  await caller.event('prompt.started', ({ node }) => node === 'menu');
  caller.press('1');
  await caller.event('call.ended');
  return endOf(caller.callId);
}

const twin = await unkilled();
for (let kill = 0; kill < KILLS; kill++) {
  const { child, url } = await victim();
  const reconnectTo = [bench.url];
  const callers = await Promise.all(
    Array.from({ length: CALLS }, () => callIn({ url, token: bench.token(lineId), reconnectTo })),
  );
  calls.push(...callers.map(({ callId }) => callId));
  await Promise.all(callers.map((caller) => caller.event('prompt.started', ({ node }) => node === 'menu')));
  await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_500));
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  const killedAt = performance.now();
  await Promise.all(callers.map((caller) => goOn(caller, killedAt)));
  await gone;
}

const { leads } = forHotel(bench.hotelId);
// the twin's is one of them
const made = (await leads.list({ limit: 10_000 })).length - 1;
const ends = await Promise.all(calls.map(endOf));
const differing = ends.filter((end) => end !== twin);
report('worker killed → caller hears a sentence again, ms', percentiles(gaps), 'p95 ≤ 3000, max ≤ 5000');
report('workers killed', { kills: KILLS, callsEach: CALLS });
report('calls dropped', { calls: calls.length, dropped }, '0');
report('effects made more than once', { wanted: calls.length, made, repeated: made - calls.length }, '0');
report('calls whose end differs from the unkilled twin', { calls: calls.length, differing: differing.length }, '0');
for (const end of new Set(differing)) process.stderr.write(`twin ${twin}\nhere ${end}\n`);
await bench.close();
process.exit(0);
