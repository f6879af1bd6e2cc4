// Many calls at once, frames both ways: `npm run bench -- calls-per-core [calls] [seconds] [browser|telnyx|twilio]`.
// The callers, and the carrier between, are a process of their own: its work is not counted as the worker's.
import { fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { SYSTEM } from '@innline/db';
import type { Pacing } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import type { ToCallers } from './callers';
import { type Ground, WAYS, type WayName } from './load/way';
import { watchMemory } from './memory';
import { openBench, percentiles, report } from './setup';

const CALLS = Number(process.argv[2] ?? 50);
const SECONDS = Number(process.argv[3] ?? 60);
const way = (process.argv[4] ?? 'browser') as WayName;
if (!WAYS.includes(way)) throw new Error(`There is no way in called ${way}. There are: ${WAYS.join(', ')}.`);
const child = fork(new URL('./callers.mjs', import.meta.url), { execArgv: [] });
const answer = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
const ask = <T>(message: ToCallers): Promise<T> => {
  child.send(message);
  return answer<T>();
};
const { ground } = await ask<{ ground: Ground }>({ kind: 'open', way });
const bench = await openBench(ground.env);

// speaks most of the time, listens all of the time, never ends by itself
const talkative = flowOf(
  [
    { id: 'start', type: 'trigger' },
    {
      id: 'menu',
      type: 'menu',
      config: {
        prompt: {
          en: 'Welcome to our hotel. For reservations press one. For the front desk press two. To hear about the spa, the restaurant and the garden press three.',
        },
        options: [
          { id: 'one', label: 'Reservations', digit: '1' },
          { id: 'two', label: 'Front desk', digit: '2' },
        ],
        tries: 5,
        timeoutSeconds: 2,
        operatorOn: false,
      },
    },
  ],
  ['start.start > menu', 'menu.one > menu', 'menu.two > menu', 'menu.no_input > menu', 'menu.no_match > menu'],
);
const lineId = await bench.publish(talkative);
const warm = await bench.call(lineId);
await warm.event('prompt.finished');
warm.hangUp();
await warm.ended;

const idle = process.memoryUsage().rss;
if (ground.connection) await bench.db.connections.create({ name: way, by: SYSTEM, ...ground.connection });
if (ground.number) await bench.db.lines.update({ id: lineId, number: ground.number, by: SYSTEM });
const tokens = way === 'browser' ? Array.from({ length: CALLS }, () => bench.token(lineId)) : [];
const called = { port: bench.worker.port, hotelId: bench.hotelId, tokens };
const { setUp } = await ask<{ setUp: number[] }>({ kind: 'call', called, calls: CALLS, seconds: SECONDS });
report('call → audio on, ms', { way, ...percentiles(setUp) });

const lag = monitorEventLoopDelay({ resolution: 2 });
lag.enable();
const before = { cpu: process.cpuUsage(), at: performance.now() };
const memory = watchMemory();
const lateBefore = (await bench.worker.services.metrics.lateFrames.get()).values[0]?.value ?? 0;
const sentBefore = (await bench.worker.services.metrics.framesSent.get()).values[0]?.value ?? 0;
const { results } = await answer<{ results: Pacing[] }>();
const cpu = process.cpuUsage(before.cpu);
const seconds = (performance.now() - before.at) / 1_000;
lag.disable();
const { mb, perHour } = memory.stop();

const { metrics } = bench.worker.services;
const lateWorker = ((await metrics.lateFrames.get()).values[0]?.value ?? 0) - lateBefore;
const sent = ((await metrics.framesSent.get()).values[0]?.value ?? 0) - sentBefore;
const [frames, late] = [results.reduce((sum, r) => sum + r.frames, 0), results.reduce((sum, r) => sum + r.late, 0)];
const cpuShare = (cpu.user + cpu.system) / 1e6 / seconds;
const percent = (n: number) => Math.round(n * 1e5) / 1e3;
report('calls at once', {
  way,
  calls: CALLS,
  seconds: Math.round(seconds),
  framesSentPerSecond: Math.round(sent / seconds),
});
report(
  'frames late in the worker, %',
  { late: lateWorker, sent, percent: percent(lateWorker / Math.max(1, sent)) },
  '≤ 0.1',
);
report('frames late at the callers, %', { late, frames, percent: percent(late / Math.max(1, frames)) });
report('worker CPU', {
  cores: Math.round(cpuShare * 100) / 100,
  perCallPercent: Math.round((cpuShare / CALLS) * 10_000) / 100,
  callsPerCore: Math.round(CALLS / cpuShare),
});
report(
  'event-loop delay, ms',
  { p50: lag.percentile(50) / 1e6, p99: Math.round(lag.percentile(99) / 1e4) / 100, max: Math.round(lag.max / 1e6) },
  'p99 ≤ 10',
);
report('memory, MB', {
  rss: Math.round(mb),
  perCall: Math.round((mb - idle / 1e6) * (100 / CALLS)) / 100,
  // of less than ten minutes it says how the process warms up
  growthPerHour: Math.round(perHour * 10) / 10,
  minutes: Math.round(seconds / 60),
});
await bench.close();
process.exit(0);
