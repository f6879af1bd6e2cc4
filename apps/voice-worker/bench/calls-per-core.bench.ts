// Many calls at once, frames both ways, on as many workers as the machine has cores:
// `npm run bench -- calls-per-core [calls] [seconds] [browser|telnyx|twilio] [workers] [lasting] [--cpu-prof…]`; what
// begins with two dashes is for the workers' Node. With `lasting`, seconds, callers come and go: about that long after each
// call began its caller hangs up and another one calls, and memory is looked at every minute, after a full collection.
// The callers, and the carrier between, are a process of their own: its work is not counted as the workers'. They run on
// the same cores all the same, as do PostgreSQL and Redis.
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { SYSTEM } from '@innline/db';
import { callIn } from '@innline/testkit/caller';
import type { Counted, OneMore } from './callers';
import { startCallers } from './load/callers-process';
import { talkative } from './load/flow';
import { type Ground, WAYS, type WayName } from './load/way';
import { openGround, percentiles, report } from './setup';
import { together, watchMemory } from './workers/memory';
import { buildWorker, type Megabytes, startWorkerProcess, type WorkerProcess } from './workers/worker-process';

const given = process.argv.slice(2);
const forNode = given.filter((argument) => argument.startsWith('--'));
const [calls, secs, wanted, processes, lasting] = given.filter((argument) => !argument.startsWith('--'));
const CALLS = Number(calls ?? 50);
const SECONDS = Number(secs ?? 60);
const way = (wanted ?? 'browser') as WayName;
const WORKERS = Number(processes ?? availableParallelism());
const LASTING_MS = lasting ? Number(lasting) * 1_000 : null;
const SETTLE_MS = 5_000;
if (!WAYS.includes(way)) throw new Error(`There is no way in called ${way}. There are: ${WAYS.join(', ')}.`);

const callers = startCallers();
const { ask } = callers;
const { ground } = await ask<{ ground: Ground }>({ kind: 'open', way });

buildWorker();
const bench = await openGround();
const lineId = await bench.publish(talkative());
const perWorker = Math.ceil(CALLS / WORKERS);
// one folder of prompts for all of them, as in production
// of those who come and go some are not gone when others come
const env = bench.env({ ...ground.env, INNLINE_MAX_CALLS: String(LASTING_MS ? 2 * perWorker : perWorker) });
const workers: WorkerProcess[] = [];
for (let i = 0; i < WORKERS; i++) workers.push(await startWorkerProcess(env, forNode));

for (const { port } of workers) {
  const warm = await callIn({ url: `ws://127.0.0.1:${port}`, token: bench.token(lineId) });
  await warm.event('prompt.finished');
  warm.hangUp();
  await warm.ended;
}
// the last of them still has its place for a moment
for (const worker of workers) while ((await worker.metric('innline_live_calls')) > 0) await sleep(100);
if (ground.connection) await bench.db.connections.create({ name: way, by: SYSTEM, ...ground.connection });
if (ground.number) await bench.db.lines.update({ id: lineId, number: ground.number, by: SYSTEM });
const idle = await together(workers, 'live');

const ports = workers.map(({ port }) => port);
const called = { ports, hotelId: bench.hotelId, lineId };
const { setUp } = await ask<{ setUp: number[] }>({ kind: 'call', called, calls: CALLS, lastingMs: LASTING_MS });
report('call → audio on, ms', { way, ...percentiles(setUp) });

const round = (n: number, digits = 2) => Math.round(n * 10 ** digits) / 10 ** digits;
const rounded = (mb: Megabytes) => Object.fromEntries(Object.entries(mb).map(([key, value]) => [key, round(value, 1)]));
const sumOf = async (name: string) =>
  (await Promise.all(workers.map((worker) => worker.metric(name)))).reduce((sum, value) => sum + value, 0);
const counters = async () => ({
  late: await sumOf('innline_frames_late_total'),
  sent: await sumOf('innline_frames_sent_total'),
  callers: await ask<Counted>({ kind: 'count' }),
  loops: await Promise.all(workers.map((worker) => worker.loop())),
  at: performance.now(),
});

const full = await together(workers, 'live');
// a full collection throws away what was compiled, too
await sleep(SETTLE_MS);
const memory = LASTING_MS
  ? watchMemory(workers, 'live', ({ hours, ...mb }) =>
      report('memory in use, MB', { minute: round(hours * 60, 1), ...rounded(mb) }),
    )
  : watchMemory(workers);
const before = await counters();
await sleep(SECONDS * 1_000);
const after = await counters();
const growth = memory.stop();
const seconds = (after.at - before.at) / 1_000;
// every place is taken: whoever calls now is told so
const oneMore = LASTING_MS ? null : await ask<OneMore>({ kind: 'one more', called, serial: CALLS });
const end = await together(workers, 'live');

const percent = (part: number, whole: number) => round((part / Math.max(1, whole)) * 100, 3);
const [sent, late] = [after.sent - before.sent, after.late - before.late];
const heard = {
  frames: after.callers.frames - before.callers.frames,
  seen: after.callers.late - before.callers.late,
  arrived: after.callers.arrivedLate - before.callers.arrivedLate,
};
const cores = after.loops.reduce((sum, loop, i) => sum + loop.cpuSeconds - before.loops[i]!.cpuSeconds, 0) / seconds;
report('calls at once', {
  way,
  calls: CALLS,
  workers: WORKERS,
  seconds: round(seconds, 0),
  perSecond: round(sent / seconds, 0),
});
report('frames late in the workers, %', { late, sent, percent: percent(late, sent) }, '≤ 0.1');
report(
  'frames late at the callers, %',
  { late: heard.arrived, frames: heard.frames, percent: percent(heard.arrived, heard.frames) },
  '≤ 0.1',
);
report('the callers themselves', {
  percentLateWithTheirOwn: percent(heard.seen, heard.frames),
  ownLatenessMs: after.callers.own,
  cores: round((after.callers.cpuSeconds - before.callers.cpuSeconds) / seconds),
});
report('worker CPU', {
  cores: round(cores),
  perCallPercent: round((cores / CALLS) * 100),
  callsPerCore: Math.round(CALLS / cores),
});
report('event-loop delay, ms', { workers: after.loops.map(({ p50, p99, max }) => ({ p50, p99, max })) }, 'p99 ≤ 10');
// a machine that does something else makes every figure about itself
report('waited for a core', {
  percentOfTime: after.loops.map((loop, i) => round((loop.starvedMs - before.loops[i]!.starvedMs) / seconds / 10)),
});
report('garbage collection', {
  sharePercent: after.loops.map(({ collected }) => round(collected.ms / seconds / 10)),
  longestMs: after.loops.map(({ collected }) => round(collected.longest, 1)),
  longestOldMs: after.loops.map(({ collected }) => round(collected.longestOld, 1)),
  times: after.loops.map(({ collected: { young, old } }) => ({ young, old })),
});
report('memory after collection, MB', {
  idle: round(idle.used, 1),
  full: round(full.used, 1),
  end: round(end.used, 1),
  rss: round(end.rss, 0),
  perCall: round((full.used - idle.used) / CALLS),
});
const perCallHour = LASTING_MS ? growth.used / CALLS : ((end.used - full.used) / CALLS / seconds) * 3_600;
report(
  'memory growth, MB',
  {
    minutes: round(seconds / 60, 1),
    perCallHour: round(perCallHour),
    rssPerCallHour: round(growth.rss / CALLS),
    rssPerHour: round(growth.rss, 1),
    usedPerHour: round(growth.used, 1),
    heapPerHour: round(growth.heap, 1),
    outsidePerHour: round(growth.outside, 1),
  },
  'perCallHour ≤ 1; of less than ten minutes it says how the process warms up',
);
if (LASTING_MS) {
  const since = (key: 'begun' | 'refused' | 'dropped') => after.callers[key] - before.callers[key];
  report('callers who came and went', {
    lastingSeconds: LASTING_MS / 1_000,
    ...{ begun: since('begun'), refused: since('refused'), dropped: since('dropped') },
  });
}
if (oneMore) report('one call more than there is room for', { ...oneMore });
callers.end();
await Promise.all(workers.map((worker) => worker.stop()));
await bench.close();
process.exit(0);
