// R1 and R2: workers are killed at every named moment of a call, and frozen. `npx tsx bench/takeover.bench.ts [seeds] [at once]`
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { forHotel } from '@innline/db';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { CRASH_POINTS } from '../src/crash-point';
import { crashAt } from '../test/chaos/moments';
import { answerEverything, askedTwice, everything, storedStateOf } from '../test/chaos/script';
import { openBench, percentiles, report } from './setup';
import { startVictim } from './takeover/victim';

const SEEDS = Number(process.argv[2] ?? 3);
const AT_ONCE = Number(process.argv[3] ?? 2);
const FROZEN_MS = 10_000;

execFileSync(process.execPath, ['build.mjs'], { cwd: fileURLToPath(new URL('../', import.meta.url)) });
// this process's own worker is the one that survives
const bench = await openBench({ INNLINE_RETURN_MS: '15000', INNLINE_STT: 'none' });
const lineId = await everything(bench);

interface Ended {
  moment: string;
  gapMs: number | null;
  twice: string[];
  /** What came of the call, whoever ran it. */
  end: Awaited<ReturnType<typeof storedStateOf>>;
}

/** The same call when nobody is killed. */
let twin: Ended['end'] | null = null;

async function endOf(callId: string): Promise<Ended['end']> {
  // a call that was begun a moment ago may not be in PostgreSQL yet
  const over = async () => (await bench.db.calls.get(callId).catch(() => null))?.status === 'ended';
  for (let tries = 0; !(await over()) && tries < 200; tries++) await sleep(100);
  // a part of the journal may lie with a worker that was killed: others take it over in half a minute
  let end = await storedStateOf(bench, callId);
  for (let tries = 0; twin && !isDeepStrictEqual(end, twin) && tries < 450; tries++) {
    await sleep(100);
    end = await storedStateOf(bench, callId);
  }
  return end;
}

const callAt = (url: string): Promise<ScriptedCaller> =>
  callIn({ url, token: bench.token(lineId), reconnectTo: [bench.url] });
/** Milliseconds from `since` to the first sound after it that is not one still on its way. */
const gapOf = ({ heard }: ScriptedCaller, since: number) => {
  const back = heard.find(({ at }) => at > since + 100)?.at;
  return back === undefined ? null : back - since;
};

async function killed(moment: string): Promise<Ended> {
  const victim = await startVictim(bench, { INNLINE_CRASH_AT: moment });
  let diedAt: number | null = null;
  void victim.died.then((at) => {
    diedAt = at;
  });
  const caller = await callAt(victim.url);
  await answerEverything(caller);
  const gapMs = diedAt === null ? null : gapOf(caller, diedAt);
  // a moment that never came: the call may still have changed hands, and nobody waits for a death
  victim.child.kill('SIGKILL');
  await victim.died;
  return { moment, gapMs, twice: askedTwice(caller), end: await endOf(caller.callId) };
}

async function frozen(seed: number): Promise<Ended & { knew: boolean; doubled: number }> {
  const zombie = await startVictim(bench, {});
  const caller = await callAt(zombie.url);
  const node = seed % 2 === 0 ? 'first' : 'second';
  let since = 0;
  let thawed: Promise<unknown> = Promise.resolve();
  await answerEverything(caller, 1_000, (asked) => {
    if (since > 0 || asked !== node) return;
    since = performance.now();
    zombie.child.kill('SIGSTOP');
    thawed = sleep(FROZEN_MS).then(() => zombie.child.kill('SIGCONT'));
  });
  await thawed;
  const end = await endOf(caller.callId);
  const { events } = await bench.db.calls.detail(caller.callId);
  const doubled = events.length - new Set(events.map(({ seq }) => seq)).size;
  const knew = zombie.log().includes('Another worker took the call over');
  zombie.child.kill('SIGKILL');
  await zombie.died;
  return { moment: `frozen:${node}`, gapMs: gapOf(caller, since), twice: askedTwice(caller), end, knew, doubled };
}

/** So many at once; a case that breaks is told and counted as a call that was dropped. */
async function each<T, R>(cases: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const waiting = [...cases];
  const done: R[] = [];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const result = await work(one).catch((error) => void process.stderr.write(`${one}: ${error.stack}\n`));
      if (!result) continue;
      done.push(result);
      process.stderr.write(`${JSON.stringify({ case: one, result })}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

const unkilled = await callAt(bench.url);
await answerEverything(unkilled);
twin = await endOf(unkilled.callId);

const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
const moments = CRASH_POINTS.flatMap((point) => seeds.map((seed) => crashAt(point, seed)));
const kills = await each(moments, killed);
const freezes = await each(seeds.slice(0, 3), frozen);

// the twin's is one of them
const made = (await forHotel(bench.hotelId).leads.list({ limit: 10_000 })).length - 1;
const all = [...kills, ...freezes];
const came = all.filter(({ gapMs }) => gapMs !== null);
const differing = all.filter(({ end }) => !isDeepStrictEqual(end, twin));
const gaps = (of: readonly Ended[]) => percentiles(of.flatMap(({ gapMs }) => (gapMs === null ? [] : [gapMs])));
report('workers killed', { kills: kills.length, wanted: moments.length, moments: CRASH_POINTS.length, seeds: SEEDS });
report('worker killed → caller hears a sound again, ms', gaps(kills), 'p95 ≤ 3000, max ≤ 5000');
report('worker frozen → caller hears a sound again, ms', gaps(freezes), '≤ 3000');
const lost = moments.length + Math.min(3, SEEDS) - came.length;
report('calls dropped', { calls: moments.length + freezes.length, dropped: lost }, '0');
report('effects made more than once', { wanted: all.length, made, repeated: Math.max(0, made - all.length) }, '0');
report('answered questions asked again', { asked: all.flatMap(({ twice }) => twice).length }, '0');
report('calls whose end differs from the unkilled twin', { calls: all.length, differing: differing.length }, '0');
const doubled = freezes.reduce((sum, one) => sum + one.doubled, 0);
report(
  'frozen workers',
  { frozen: freezes.length, knew: freezes.filter(({ knew }) => knew).length, doubled },
  'doubled 0',
);
report('machine', { load: loadavg().map((load) => Math.round(load * 10) / 10) });
for (const { moment, end } of differing)
  process.stderr.write(`${moment}\ntwin ${JSON.stringify(twin)}\nhere ${JSON.stringify(end)}\n`);
await bench.close();
process.exit(0);
