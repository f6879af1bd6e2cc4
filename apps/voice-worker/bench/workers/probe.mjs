// Preloaded into a worker under load (`node --expose-gc --import probe.mjs main.mjs`): the program itself is the one that
// is shipped. Answers the benchmark's questions.
import { constants, monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

const lag = monitorEventLoopDelay({ resolution: 2 });
lag.enable();
const ms = (nanos) => Math.round(nanos / 1e4) / 100;

const nothing = () => ({ ms: 0, longest: 0, young: 0, old: 0, longestOld: 0 });
let collecting = nothing();
new PerformanceObserver((list) => {
  for (const { duration, detail } of list.getEntries()) {
    collecting.ms += duration;
    collecting.longest = Math.max(collecting.longest, duration);
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) collecting.young += 1;
    else {
      collecting.old += 1;
      collecting.longestOld = Math.max(collecting.longestOld, duration);
    }
  }
}).observe({ entryTypes: ['gc'] });

const ANSWERS = {
  /** Since it was asked last. */
  loop() {
    const seen = { p50: ms(lag.percentile(50)), p99: ms(lag.percentile(99)), max: ms(lag.max) };
    lag.reset();
    const collected = collecting;
    collecting = nothing();
    const { user, system } = process.cpuUsage();
    return { ...seen, collected, cpuSeconds: (user + system) / 1e6 };
  },
  /** As it is, garbage included. */
  memory: () => megabytes(),
  /** What is still in use: stops the process for a moment. */
  live() {
    for (let i = 0; i < 2; i++) globalThis.gc();
    return megabytes();
  },
};

function megabytes() {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  return { rss: rss / 1e6, used: (heapUsed + external) / 1e6, heap: heapTotal / 1e6, outside: external / 1e6 };
}

process.on('message', (question) => process.send({ question, answer: ANSWERS[question]() }));
