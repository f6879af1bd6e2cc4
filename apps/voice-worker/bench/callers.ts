// Child of calls-per-core: opens a way in, calls, speaks, presses keys, listens, counts.
import { setTimeout } from 'node:timers/promises';
import { openWay } from './load';
import { talk } from './load/caller';
import { type OwnLateness, startClock } from './load/clock';
import { type Heard, LoadEar } from './load/ear';
import { type Called, type LoadWay, Refused, type WayName } from './load/way';

export type ToCallers =
  | { kind: 'open'; way: WayName }
  | { kind: 'call'; called: Called; calls: number }
  /** One more, who is expected to reach nobody. */
  | { kind: 'one more'; called: Called; index: number }
  | { kind: 'count' };

/** What all callers together heard since they called, and how they did themselves since they were asked last. */
export interface Counted {
  frames: number;
  /** As they came to the callers' hands. */
  late: number;
  /** Without those the callers themselves took too late. */
  arrivedLate: number;
  own: OwnLateness;
  cpuSeconds: number;
}

export interface OneMore {
  told: string;
  frames: number;
}

/** Ten calls a second begin; how many a second can is another figure. */
const BETWEEN_MS = 100;
/** A caller who still has a call by then was not refused. */
const GIVE_UP_MS = 15_000;

const clock = startClock();
const ears: LoadEar[] = [];
let way: LoadWay;

async function call({ called, calls }: Extract<ToCallers, { kind: 'call' }>): Promise<number[]> {
  return Promise.all(
    Array.from({ length: calls }, async (_, index) => {
      await setTimeout(index * BETWEEN_MS);
      const ear = new LoadEar(clock);
      ears.push(ear);
      const began = performance.now();
      const line = await way.call(index, called, ear);
      talk(index, line, clock);
      return performance.now() - began;
    }),
  );
}

async function answer(message: ToCallers): Promise<unknown> {
  switch (message.kind) {
    case 'open':
      way = await openWay(message.way);
      return { ground: way.ground };
    case 'call':
      return { setUp: await call(message) };
    case 'one more': {
      const ear = new LoadEar(clock);
      const line = way.call(message.index, message.called, ear);
      const told = await line.then(
        ({ over }) => Promise.race([over, setTimeout(GIVE_UP_MS, 'a call')]),
        (error) => (error instanceof Refused ? error.message : String(error)),
      );
      return { told, frames: ear.result().seen.frames } satisfies OneMore;
    }
    case 'count': {
      const { user, system } = process.cpuUsage();
      const heard = ears.map((ear) => ear.result());
      const sum = (of: (heard: Heard) => number) => heard.reduce((all, one) => all + of(one), 0);
      return {
        frames: sum(({ seen }) => seen.frames),
        late: sum(({ seen }) => seen.late),
        arrivedLate: sum(({ arrived }) => arrived.late),
        own: clock.lateness(),
        cpuSeconds: (user + system) / 1e6,
      } satisfies Counted;
    }
  }
}

process.on('message', async (message: ToCallers) => {
  process.send?.(await answer(message).catch((error) => ({ failed: String(error.stack ?? error) })));
});
process.on('disconnect', () => process.exit(0));
