const EVERY_MS = 5_000;
/** What comes in the first third of the time is a process that warms up. */
const WARM_UP = 1 / 3;

/**
 * Looks at this process's resident memory until it is stopped.
 * @returns mb: at the end; perHour: by the line of least squares, after the warm-up
 */
export function watchMemory(): { stop(): { mb: number; perHour: number } } {
  const began = performance.now();
  const seen: { hours: number; mb: number }[] = [];
  const look = () => {
    seen.push({ hours: (performance.now() - began) / 3_600_000, mb: process.memoryUsage().rss / 1e6 });
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return { mb: seen.at(-1)!.mb, perHour: slopeOf(seen.slice(Math.floor(seen.length * WARM_UP))) };
    },
  };
}

function slopeOf(points: readonly { hours: number; mb: number }[]): number {
  const mean = (of: (point: { hours: number; mb: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [hours, mb] = [mean((point) => point.hours), mean((point) => point.mb)];
  const spread = mean((point) => (point.hours - hours) ** 2);
  return spread === 0 ? 0 : mean((point) => (point.hours - hours) * (point.mb - mb)) / spread;
}
