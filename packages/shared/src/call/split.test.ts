import { describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { isInSplit } from './split';

const CALLS = 20_000;
/** Half the width of a 99.9 % interval of a share, so that one run in a thousand fails by chance; ids are fixed below. */
const slack = (share: number) => 3.29 * Math.sqrt((share * (1 - share)) / CALLS);
const shareOf = (ids: readonly string[], split: { id: string; percent: number }) =>
  ids.filter((id) => isInSplit(id, split)).length / ids.length;

/** Ids as they are made, one after the other within milliseconds: they differ in their end. */
const following = Array.from(
  { length: CALLS },
  (_, i) => `019aa5d0-0000-7000-8000-${i.toString(16).padStart(12, '0')}`,
);

describe('a split', () => {
  it.each([1, 5, 20, 50, 80, 99])('of %i percent takes that part of calls, within chance', (percent) => {
    const share = shareOf(following, { id: 'split-1', percent });
    expect(Math.abs(share - percent / 100)).toBeLessThan(slack(percent / 100));
  });

  it('takes that part of real ids too', () => {
    const ids = Array.from({ length: CALLS }, () => newId());
    expect(Math.abs(shareOf(ids, { id: 'split-1', percent: 30 }) - 0.3)).toBeLessThan(2 * slack(0.3));
  });

  it('decides one call alike, whoever asks', () => {
    for (const id of following.slice(0, 200)) {
      const once = isInSplit(id, { id: 'split-1', percent: 50 });
      expect(isInSplit(id, { id: 'split-1', percent: 50 })).toBe(once);
    }
  });

  it('keeps the calls it had when its part grows', () => {
    for (const id of following.slice(0, 2_000)) {
      if (isInSplit(id, { id: 'split-1', percent: 20 }))
        expect(isInSplit(id, { id: 'split-1', percent: 40 })).toBe(true);
    }
  });

  it('divides anew when there is another: nobody is always among the few', () => {
    const both = following.filter(
      (id) => isInSplit(id, { id: 'split-1', percent: 50 }) && isInSplit(id, { id: 'split-2', percent: 50 }),
    );
    expect(Math.abs(both.length / CALLS - 0.25)).toBeLessThan(slack(0.25));
  });

  it('has no runs: a call says nothing about the next', () => {
    let changes = 0;
    for (let i = 1; i < CALLS; i++) {
      const split = { id: 'split-1', percent: 50 };
      if (isInSplit(following[i]!, split) !== isInSplit(following[i - 1]!, split)) changes += 1;
    }
    expect(Math.abs(changes / CALLS - 0.5)).toBeLessThan(slack(0.5));
  });
});
