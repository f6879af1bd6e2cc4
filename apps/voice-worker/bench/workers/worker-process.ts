import { execFileSync, fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Names a folder beside `src` that `node build.mjs <folder>` made before: how two versions are compared. */
const GIVEN = process.env.INNLINE_BENCH_WORKER;
/** A benchmark's own: another one may run, and end, beside it. */
const FOLDER = GIVEN ?? `dist-bench-${process.pid}`;
const PROBE = new URL('./probe.mjs', import.meta.url).href;
const READY = /"port":(\d+),"roles"/;

/** Milliseconds between two turns of the event loop, and the process's CPU time. */
export interface Loop {
  p50: number;
  p99: number;
  max: number;
  /** Milliseconds the collector of garbage stopped it, all together and at most at once; how often for young and for old. */
  collected: { ms: number; longest: number; young: number; old: number; longestOld: number };
  cpuSeconds: number;
  /** Milliseconds in which its first thread could have run and had no core, since it began; 0 where the system does not tell. */
  starvedMs: number;
}
/** Megabytes. `used`: heap and what it holds outside; `heap`: as the engine has taken it from the system, full or empty. */
export interface Megabytes {
  rss: number;
  used: number;
  heap: number;
  outside: number;
}

export interface WorkerProcess {
  pid: number;
  port: number;
  /** Since it was asked last. */
  loop(): Promise<Loop>;
  memory(): Promise<Megabytes>;
  /** After a full collection of garbage, which stops the worker for a moment. */
  live(): Promise<Megabytes>;
  /** A counter or gauge without labels, as `/metrics` tells it. */
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
}

/** Bundles the worker as `npm start` and the image do, for as long as this process lives. */
export function buildWorker(): void {
  if (GIVEN) return;
  execFileSync(process.execPath, ['build.mjs', FOLDER], { cwd: ROOT, stdio: 'inherit' });
  process.once('exit', () => rmSync(`${ROOT}${FOLDER}`, { recursive: true, force: true }));
}

/** Linux counts nanoseconds: running, waiting to run, turns. */
function starvedMs(pid: number): number {
  const file = `/proc/${pid}/task/${pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) / 1e6 : 0;
}

/** The worker as it is shipped, in a process of its own. @param execArgv more for Node, such as `--cpu-prof` */
export async function startWorkerProcess(env: Record<string, string>, execArgv: string[] = []): Promise<WorkerProcess> {
  const child = fork(`${ROOT}${FOLDER}/main.mjs`, {
    env: { PATH: process.env.PATH, ...env, LOG_LEVEL: 'info' } as NodeJS.ProcessEnv,
    execArgv: ['--expose-gc', '--import', PROBE, ...execArgv],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let log = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      // read on, or the worker would wait for us; kept until it is ready
      if (log.length < 10_000) log += chunk;
      const ready = READY.exec(log)?.[1];
      if (ready) resolve(Number(ready));
    });
    void exited.then(() => reject(new Error(`A worker did not start: ${log}`)));
  });
  const asked = new Map<string, ((answer: unknown) => void)[]>();
  child.on('message', (told: { question: string; answer: unknown }) =>
    asked.get(told.question)?.shift()?.(told.answer),
  );
  const ask = <T>(question: string): Promise<T> =>
    new Promise((resolve) => {
      asked.set(question, [...(asked.get(question) ?? []), resolve as (answer: unknown) => void]);
      child.send(question);
    });
  return {
    pid: child.pid!,
    port,
    loop: async () => ({ ...(await ask<Omit<Loop, 'starvedMs'>>('loop')), starvedMs: starvedMs(child.pid!) }),
    memory: () => ask('memory'),
    live: () => ask('live'),
    async metric(name) {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
    },
    async stop() {
      child.kill('SIGINT');
      await exited;
    },
  };
}
