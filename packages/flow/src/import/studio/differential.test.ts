import { describe, expect, it } from 'vitest';
import { callBoth, type Outcome, pairOf } from './testing/differential';
import { numbers, randomFlow, randomHappening } from './testing/random-flow';
import { someMoment } from './testing/random-texts';

const FLOWS = 80;
const CALLS = 10;
const STEPS = 8;

describe('the original and the imported flow', () => {
  it('lead the same callers the same way, in the same words, to the same end', () => {
    const counts = { flows: 0, agree: 0, declared: 0, limit: 0, differ: 0, steps: 0 };
    const differing: (Outcome & { seed: number })[] = [];
    for (let seed = 1; seed <= FLOWS; seed++) {
      const random = numbers(seed);
      const studio = randomFlow(random);
      const pair = pairOf(studio, {}, someMoment(random));
      expect(pair, `flow ${seed} is taken`).not.toBeNull();
      counts.flows += 1;
      for (let call = 0; call < CALLS; call++) {
        const outcome = callBoth(pair!, (waiting) => randomHappening(random, studio, waiting), STEPS);
        counts[outcome.kind] += 1;
        // a circle before anybody is asked anything is the same for every caller
        if (outcome.kind === 'limit' && outcome.steps === 0) break;
        if (outcome.kind === 'agree') counts.steps += outcome.steps;
        if (outcome.kind === 'differ') differing.push({ ...outcome, seed });
      }
    }
    console.log(JSON.stringify(counts));
    expect(differing.slice(0, 3)).toEqual([]);
    expect(counts.agree).toBeGreaterThan(300);
  }, 120_000);
});
