import type { Megabytes, WorkerProcess } from './worker-process';

/** A full collection stops a worker for a moment: so often and no more. */
const EVERY_MS = { memory: 5_000, live: 60_000 };
/** What comes in the first third of the time is a process that warms up. */
const WARM_UP = 1 / 3;

type Seen = Megabytes & { hours: number };

/** Megabytes per hour, by the line of least squares after the warm-up. */
export type Growth = Megabytes;
const each = (of: (key: keyof Megabytes) => number): Megabytes => ({
  rss: of('rss'),
  used: of('used'),
  heap: of('heap'),
  outside: of('outside'),
});

/** What these processes take together. */
export async function together(
  workers: readonly WorkerProcess[],
  which: 'memory' | 'live' = 'memory',
): Promise<Megabytes> {
  const all = await Promise.all(workers.map((worker) => worker[which]()));
  return each((key) => all.reduce((total, one) => total + one[key], 0));
}

/**
 * Looks at the workers' memory until it is stopped. @param which `live`: what is still in use, by a full collection
 * before each look @param tell hears of every look
 */
export function watchMemory(
  workers: readonly WorkerProcess[],
  which: 'memory' | 'live' = 'memory',
  tell: (seen: Seen) => void = () => {},
): { stop(): Growth } {
  const began = performance.now();
  const seen: Seen[] = [];
  let looking = false;
  const look = async () => {
    // a worker that stands still answers later; asking it more often does not help
    if (looking) return;
    looking = true;
    const hours = (performance.now() - began) / 3_600_000;
    const now = { hours, ...(await together(workers, which)) };
    seen.push(now);
    tell(now);
    looking = false;
  };
  const timer = setInterval(() => void look(), EVERY_MS[which]);
  return {
    stop() {
      clearInterval(timer);
      const warm = seen.slice(Math.floor(seen.length * WARM_UP));
      return each((key) => slopeOf(warm, key));
    },
  };
}

function slopeOf(points: readonly Seen[], key: keyof Megabytes): number {
  const mean = (of: (point: Seen) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [hours, mb] = [mean((point) => point.hours), mean((point) => point[key])];
  const spread = mean((point) => (point.hours - hours) ** 2);
  // of one look nothing can be said
  return spread > 0 ? mean((point) => (point.hours - hours) * (point[key] - mb)) / spread : 0;
}
