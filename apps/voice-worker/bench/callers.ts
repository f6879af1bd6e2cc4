// Child of calls-per-core: opens a way in, calls, speaks, presses keys, listens, counts.
import { openWay } from './load';
import { type OwnLateness, startClock } from './load/clock';
import { Crowd, type Counted as Crowded } from './load/crowd';
import type { Called, WayName } from './load/way';

export type { OneMore } from './load/crowd';

export type ToCallers =
  | { kind: 'open'; way: WayName }
  | { kind: 'call'; called: Called; calls: number; lastingMs: number | null }
  /** One more, who is expected to reach nobody. */
  | { kind: 'one more'; called: Called; serial: number }
  | { kind: 'leave' }
  | { kind: 'count' };

/** What all callers together heard since they called, and how they did themselves since they were asked last. */
export interface Counted extends Crowded {
  own: OwnLateness;
  cpuSeconds: number;
}

const clock = startClock();
let crowd: Crowd;

async function answer(message: ToCallers): Promise<unknown> {
  switch (message.kind) {
    case 'open': {
      const way = await openWay(message.way);
      crowd = new Crowd(way, clock);
      return { ground: way.ground };
    }
    case 'call':
      return { setUp: await crowd.call(message.called, message.calls, message.lastingMs) };
    case 'one more':
      return crowd.oneMore(message.called, message.serial);
    case 'leave':
      await crowd.leave();
      return {};
    case 'count': {
      const { user, system } = process.cpuUsage();
      return { ...crowd.result(), own: clock.lateness(), cpuSeconds: (user + system) / 1e6 } satisfies Counted;
    }
  }
}

process.on('message', async (message: ToCallers) => {
  process.send?.(await answer(message).catch((error) => ({ failed: String(error.stack ?? error) })));
});
process.on('disconnect', () => process.exit(0));
