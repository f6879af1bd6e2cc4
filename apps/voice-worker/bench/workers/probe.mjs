// Preloaded into a worker under load (`node --expose-gc --import probe.mjs main.mjs`): the program itself is the one that
// is shipped. Answers the benchmark's questions.
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

const lag = monitorEventLoopDelay({ resolution: 2 });
lag.enable();
const ms = (nanos) => Math.round(nanos / 1e4) / 100;

let collecting = { ms: 0, longest: 0 };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) {
    collecting.ms += duration;
    collecting.longest = Math.max(collecting.longest, duration);
  }
}).observe({ entryTypes: ['gc'] });

const ANSWERS = {
  /** Since it was asked last. */
  loop() {
    const seen = { p50: ms(lag.percentile(50)), p99: ms(lag.percentile(99)), max: ms(lag.max) };
    lag.reset();
    const collected = collecting;
    collecting = { ms: 0, longest: 0 };
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
