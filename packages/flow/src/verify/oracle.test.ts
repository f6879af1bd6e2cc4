import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowState } from '../model';
import type { Way } from '../registry';
import { LOST_CALLERS } from './behaviours';
import { createPlayer } from './confirm';
import { oracle } from './testing/oracle';
import { smallFlows } from './testing/small-flows';
import { verify } from './verify';

const TIMEOUT_MS = 120_000;
const RUNS = { numRuns: Number(process.env.VERIFY_RUNS ?? 60), seed: 20_261_121 };

const stuck = () => (way: Way) => way.by !== 'choice';
/** A caller of one kind; where no wrong key exists, or none is listened to, such a caller is silent. */
const only = (who: string, waysOf: (state: FlowState) => Way[]) => (state: FlowState) => {
  const kind = waysOf(state).some(({ by }) => by === who) ? who : 'silence';
  return ({ by }: Way) => by === kind || !['silence', 'unclear', 'wrong_keys', 'choice'].includes(by);
};

describe('the verifier against every call there is, played one by one', () => {
  it(
    'finds a caller who goes round for ever exactly where there is one',
    () => {
      let found = 0;
      fc.assert(
        fc.property(smallFlows, (document) => {
          const truth = oracle(document);
          const endless = truth.hasBlindCircle || truth.moments.some((state) => truth.circles(state, stuck));
          const findings = verify(document).findings.filter(
            ({ code, script }) => (code === 'G3' || code === 'G5') && script !== null,
          );
          expect(findings.length > 0).toBe(endless);
          if (endless) found += 1;
        }),
        RUNS,
      );
      // worth something only if both happen
      expect(found).toBeGreaterThan(RUNS.numRuns / 10);
      expect(found).toBeLessThan((RUNS.numRuns * 9) / 10);
    },
    TIMEOUT_MS,
  );

  it(
    'says G3 wherever a caller who only ever does one thing is lost from the start',
    () => {
      fc.assert(
        fc.property(smallFlows, (document) => {
          const truth = oracle(document);
          const lost = LOST_CALLERS.some((who) => truth.circles(truth.first, only(who, truth.waysAt)));
          const found = verify(document).findings.some(({ code }) => code === 'G3' || code === 'G5');
          if (lost) expect(found).toBe(true);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'finds the questions from which nobody gets to a person exactly where they are',
    () => {
      let found = 0;
      fc.assert(
        fc.property(smallFlows, fc.integer({ min: 1, max: 3 }), (document, mostChoices) => {
          const truth = oracle(document);
          const near = truth.nearPerson(mostChoices);
          const alone = truth.moments.filter((state) => truth.asks(state) && !near.has(truth.keyOf(state)));
          const findings = verify(document, {}, { mostChoices }).findings.filter(({ code }) => code === 'G4');
          expect(findings.map(({ node }) => node).sort()).toEqual([...new Set(alone.map(({ node }) => node))].sort());
          if (alone.length > 0) found += 1;
        }),
        RUNS,
      );
      expect(found).toBeGreaterThan(RUNS.numRuns / 10);
    },
    TIMEOUT_MS,
  );

  it(
    'gives with every finding a call that shows it',
    () => {
      fc.assert(
        fc.property(smallFlows, (document) => {
          const player = createPlayer(document, {});
          for (const { code, script, node } of verify(document).findings) {
            if (script === null) continue;
            if (code === 'G4') expect(player.reaches(script, node!)).toBe(true);
            else expect(player.isEndless(script)).toBe(true);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );
});
