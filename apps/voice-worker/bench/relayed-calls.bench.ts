// What it costs when a full worker passes its callers on to one with room: `npm run bench -- relayed-calls [calls] [seconds]`.
// The first worker is full of calls of its own, four for each that it may pass on. So many callers more reach the second
// worker directly, and then through the first one: from a key to the end of the prompt it stops, and both workers' work.
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Counted } from './callers';
import { startCallers } from './load/callers-process';
import { talkative } from './load/flow';
import { openGround, percentiles, report } from './setup';
import { buildWorker, startWorkerProcess, type WorkerProcess } from './workers/worker-process';

const CALLS = Number(process.argv[2] ?? 10);
const SECONDS = Number(process.argv[3] ?? 30);
/** Of a worker's own calls for each it passes on; `worker.ts` says so. */
const SHARE = 4;
const SETTLE_MS = 5_000;

buildWorker();
const bench = await openGround();
const lineId = await bench.publish(talkative());
const redis = new Redis(bench.redis.url);
const full = await startWorkerProcess(bench.env({ INNLINE_MAX_CALLS: String(SHARE * CALLS) }));
const roomy = await startWorkerProcess(bench.env({ INNLINE_MAX_CALLS: String(2 * CALLS) }));
const workers = [full, roomy];
const at = ({ port }: WorkerProcess) => ({ ports: [port], hotelId: bench.hotelId, lineId });
const live = (worker: WorkerProcess) => worker.metric('innline_live_calls');

async function callers(worker: WorkerProcess, calls: number) {
  const crowd = startCallers();
  await crowd.ask({ kind: 'open', way: 'browser' });
  await crowd.ask({ kind: 'call', called: at(worker), calls, lastingMs: null });
  return crowd;
}

async function work() {
  const loops = await Promise.all(workers.map((worker) => worker.loop()));
  const info = await redis.info('cpu');
  const redisSeconds = ['user', 'sys']
    .map((kind) => Number(new RegExp(`used_cpu_${kind}:(\\S+)`).exec(info)?.[1]))
    .reduce((a, b) => a + b);
  return { workers: loops.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0), redis: redisSeconds };
}

/** Percent of a core that both workers, and Redis, take while these calls last. */
async function measure(name: string, through: WorkerProcess) {
  const crowd = await callers(through, CALLS);
  await sleep(SETTLE_MS);
  await crowd.ask<Counted>({ kind: 'count' });
  const [before, began] = [await work(), performance.now()];
  await sleep(SECONDS * 1_000);
  const [after, seconds] = [await work(), (performance.now() - began) / 1_000];
  const { stops, frames, arrivedLate } = await crowd.ask<Counted>({ kind: 'count' });
  report(`key → prompt ended at the caller, ms`, { calls: name, ...percentiles(stops) });
  const atRoomy = await live(roomy);
  report('frames late at the callers, %', {
    calls: name,
    ...{ frames, late: arrivedLate, percent: Math.round((arrivedLate / frames) * 1e5) / 1e3, atSecondWorker: atRoomy },
  });
  await crowd.ask({ kind: 'leave' });
  crowd.end();
  while ((await live(roomy)) > 0) await sleep(100);
  const percent = (key: 'workers' | 'redis') => ((after[key] - before[key]) / seconds) * 100;
  return { workers: percent('workers'), redis: percent('redis') };
}

const own = await callers(full, SHARE * CALLS);
const direct = await measure('direct', roomy);
const relayed = await measure('relayed', full);
const each = (key: keyof typeof direct) => Math.round(((relayed[key] - direct[key]) / CALLS) * 100) / 100;
report('a relayed call costs more, % of a core', { calls: CALLS, workers: each('workers'), redis: each('redis') });
own.end();
redis.disconnect();
await Promise.all(workers.map((worker) => worker.stop()));
await bench.close();
process.exit(0);
