import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreement } from './testing/agreement';
import { smallFlows } from './testing/small-flows';

const TIMEOUT_MS = 120_000;
/** More of them: `npm run bench -- oracle 5000`. */
const RUNS = { numRuns: Number(process.env.VERIFY_RUNS ?? 40), seed: 20_261_121 };

it(
  'the verifier agrees with every call there is, played one by one',
  () => {
    const counts = { endless: 0, alone: 0 };
    fc.assert(
      fc.property(smallFlows, fc.integer({ min: 1, max: 3 }), (document, mostChoices) => {
        const { missed, untrue, endless, alone } = agreement(document, mostChoices);
        expect({ missed, untrue }).toEqual({ missed: [], untrue: [] });
        if (endless) counts.endless += 1;
        if (alone) counts.alone += 1;
      }),
      RUNS,
    );
    // worth something only if what is to be found is there, and sometimes is not
    for (const count of Object.values(counts)) {
      expect(count).toBeGreaterThan(RUNS.numRuns / 10);
      expect(count).toBeLessThan((RUNS.numRuns * 9) / 10);
    }
  },
  TIMEOUT_MS,
);
