// `npm run bench -- studio-differential [flows] [calls] [files…]`: random Studio flows, and Studio files from a folder of
// yours, called side by side in an interpreter of Studio's documented behaviour and, imported, in our own engine.
import { readFileSync } from 'node:fs';
import { callBoth, type Outcome, pairOf } from '../src/import/studio/testing/differential';
import { numbers, randomFlow, randomHappening } from '../src/import/studio/testing/random-flow';
import { someMoment } from '../src/import/studio/testing/random-texts';

const [flows = '1000', calls = '20', ...files] = process.argv.slice(2);
const STEPS = 9;

function compare(name: string, studio: Parameters<typeof pairOf>[0], seed: number, times: number) {
  const counts: Record<Outcome['kind'], number> = { agree: 0, declared: 0, limit: 0, differ: 0 };
  const random = numbers(seed);
  const pair = pairOf(studio, {}, someMoment(random));
  if (!pair) return { counts, refused: true };
  for (let call = 0; call < times; call++) {
    const outcome = callBoth(pair, (waiting) => randomHappening(random, studio, waiting), STEPS);
    counts[outcome.kind] += 1;
    // a circle before anybody is asked anything is the same for every caller
    if (outcome.kind === 'limit' && outcome.steps === 0) break;
    if (outcome.kind === 'differ')
      console.log(JSON.stringify({ bench: 'studio-differential', flow: name, ...outcome }));
  }
  return { counts, refused: false };
}

const total = { flows: 0, refused: 0, agree: 0, declared: 0, limit: 0, differ: 0 };
for (let seed = 1; seed <= Number(flows); seed++) {
  const { counts, refused } = compare(`random ${seed}`, randomFlow(numbers(seed)), seed + 1_000_000, Number(calls));
  total.flows += 1;
  total.refused += refused ? 1 : 0;
  for (const [kind, count] of Object.entries(counts)) total[kind as Outcome['kind']] += count;
}
console.log(JSON.stringify({ bench: 'studio-differential', what: 'random flows', ...total }));
for (const file of files) {
  const { counts, refused } = compare(file, JSON.parse(readFileSync(file, 'utf8')), 1, Number(calls) * 50);
  console.log(JSON.stringify({ bench: 'studio-differential', what: file, refused, ...counts }));
}
process.exitCode = total.differ > 0 ? 1 : 0;
