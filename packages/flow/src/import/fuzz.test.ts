import { describe, expect, it } from 'vitest';
import { smallDesk } from '../templates/small-desk';
import { importStudio } from './studio/import-studio';
import { numbers, randomFlow } from './studio/testing/random-flow';
import { damaged } from './testing/fuzz';
import { tryDocument } from './testing/try-document';

const DOCUMENTS = 400;

const ours = [smallDesk({ departments: { frontDesk: 'front_desk' } })];
for (let seed = 1; seed <= 3; seed++) {
  const imported = importStudio(randomFlow(numbers(seed)));
  if (imported.ok) ours.push(imported.document);
}

// `npm run bench -- fuzz-documents 50000` does the same at length, and holds every step to 5 ms
describe('damaged documents', () => {
  it('are refused with place and reason, or taken and called without a crash', () => {
    const faults: string[] = [];
    let taken = 0;
    for (let seed = 1; seed <= DOCUMENTS; seed++) {
      const tried = tryDocument(damaged(seed, ours), numbers(seed), { most: 12 });
      if (tried.taken) taken += 1;
      if (tried.fault !== null) faults.push(`${seed}: ${tried.fault}`);
    }
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(DOCUMENTS / 20);
    expect(taken).toBeLessThan(DOCUMENTS);
  }, 120_000);
});
