import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Line, LineEvents } from './line';
import type { Lines } from './lines';
import { openSession } from './session';

/** A line whose vendor answers when the test says so. */
function lineByHand() {
  let events: LineEvents | null = null;
  let samples = 0;
  const line = {
    url: 'ws://vendor.test/v1/listen',
    usable: true,
    get seconds() {
      return samples / 8_000;
    },
    attach: (next: LineEvents | null) => {
      events = next;
    },
    audio: (pcm: Int16Array) => {
      samples += pcm.length;
    },
    flush: () => {},
    close: () => {},
  } satisfies Line;
  const lines = { take: () => ({ line, waited: false }), giveBack: () => {}, discard: () => {} } as unknown as Lines;
  const hears = (text: string, until: number, flushed: boolean) =>
    events!.heard({ text, confidence: 0.9, final: true, flushed, until });
  return { lines, hears };
}

const second = () => new Int16Array(8_000);

it('does not take the late confirmation of a pause for the end of what was said after it', async () => {
  const { lines, hears } = lineByHand();
  const session = openSession(lines, 'ws://vendor.test/v1/listen');
  session.write(second());
  void session.pause!();
  session.resume!();
  session.write(second());
  const result = session.finish();
  hears('a table', 1, true);
  await setImmediate(); // whoever took that for the end has answered by now
  hears('for two', 2, true);
  expect((await result).text).toBe('a table for two');
});

it('needs only one confirmation where it covers everything', async () => {
  const { lines, hears } = lineByHand();
  const session = openSession(lines, 'ws://vendor.test/v1/listen');
  session.write(second());
  void session.pause!();
  session.resume!();
  session.write(second());
  const result = session.finish();
  hears('a table for two', 1.8, true);
  expect((await result).text).toBe('a table for two');
});

it('is not asked twice for what was said before a pause that lasts', async () => {
  const { lines, hears } = lineByHand();
  const session = openSession(lines, 'ws://vendor.test/v1/listen');
  session.write(second());
  void session.pause!();
  hears('a table', 1, true);
  expect((await session.finish()).text).toBe('a table');
});
