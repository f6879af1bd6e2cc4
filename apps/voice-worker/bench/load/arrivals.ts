import { type Pacing, PacingWatch } from '@innline/testkit/caller';

/** Pacing of audio that arrived in messages of 20 ms at these moments. */
export function pacingOf(arrivals: readonly number[]): Pacing {
  const watch = new PacingWatch();
  for (const at of arrivals) watch.arrived(at);
  return watch.result();
}
