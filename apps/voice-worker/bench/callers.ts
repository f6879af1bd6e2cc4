// Child of calls-per-core: opens a way in, calls, speaks, presses keys, listens, counts.
import { noise } from '@innline/testkit/caller';
import { openWay } from './load';
import type { Called, LoadWay, WayName } from './load/way';

export type ToCallers =
  | { kind: 'open'; way: WayName }
  | { kind: 'call'; called: Called; calls: number; seconds: number };

/** Callers do not dial in the same millisecond; the 20 ms of their audio are spread as well. */
const BETWEEN_MS = 37;

let way: LoadWay;
const tell = (message: unknown, then?: () => void) => process.send?.(message, () => then?.());

async function call({ called, calls, seconds }: Extract<ToCallers, { kind: 'call' }>): Promise<void> {
  const setUp: number[] = [];
  const callers = await Promise.all(
    Array.from({ length: calls }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * BETWEEN_MS));
      const began = performance.now();
      const caller = await way.call(index, called);
      setUp.push(performance.now() - began);
      return caller;
    }),
  );
  tell({ setUp });
  const until = Date.now() + seconds * 1_000;
  await Promise.all(
    callers.map(async (caller, i) => {
      for (let n = i; Date.now() < until; n++) {
        // some talk, most are silent, some press keys
        if (n % 5 === 0) await caller.speak(noise(300, 0.2, n + 1));
        if (n % 7 === 0) caller.press('9');
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      }
    }),
  );
  tell({ results: callers.map((caller) => caller.pacing()) }, () => process.exit(0));
}

process.on('message', async (message: ToCallers) => {
  if (message.kind === 'call') return call(message);
  way = await openWay(message.way);
  tell({ ground: way.ground });
});
