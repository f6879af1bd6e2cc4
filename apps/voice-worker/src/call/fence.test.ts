import { describe, expect, it } from 'vitest';
import { Fence } from './fence';

function fence() {
  let now = 0;
  const made = new Fence(() => now);
  return {
    made,
    /** Time passes with a beat every half second. */
    live(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        now += Math.min(500, left);
        made.beat();
      }
    },
    freeze(ms: number) {
      now += ms;
    },
  };
}

describe('a worker', () => {
  it('speaks while it beats, and through a short stall', () => {
    const { made, live, freeze } = fence();
    live(5_000);
    expect(made.maySpeak()).toBe(true);
    freeze(1_400);
    expect(made.maySpeak()).toBe(true);
  });
  it('that thaws is silent, whichever timer comes first, until it knows whose its calls are', () => {
    for (const first of ['frame', 'beat']) {
      const { made, freeze } = fence();
      freeze(10_000);
      if (first === 'beat') made.beat();
      expect(made.maySpeak()).toBe(false);
      made.beat();
      expect(made.maySpeak()).toBe(false);
      made.known();
      expect(made.maySpeak()).toBe(true);
    }
  });
  it('that cannot find out speaks again: without Redis nobody has taken anything over', () => {
    const { made, live, freeze } = fence();
    freeze(10_000);
    expect(made.maySpeak()).toBe(false);
    live(2_500);
    expect(made.maySpeak()).toBe(true);
  });
});
