// `npm run bench -- oracle 5000`: random small flows, each held against every call there is, played one by one.
import fc from 'fast-check';
import { agreement } from '../src/verify/testing/agreement';
import { smallFlows } from '../src/verify/testing/small-flows';

const count = Number(process.argv[2] ?? 5_000);
const seed = Number(process.argv[3] ?? 1);
const began = Date.now();
const totals = { endless: 0, lanes: 0, alone: 0, wrong: 0 };
const kinds = new Map<string, number>();
const flows = fc.sample(fc.tuple(smallFlows, fc.integer({ min: 1, max: 3 })), { numRuns: count, seed });
flows.forEach(([document, mostChoices], index) => {
  const { wrong, endless, endlessLane, alone } = agreement(document, mostChoices);
  for (const { type } of document.nodes) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  if (endless) totals.endless += 1;
  if (endlessLane) totals.lanes += 1;
  if (alone) totals.alone += 1;
  if (wrong.length === 0) return;
  totals.wrong += 1;
  console.error(`flow ${index}: ${wrong.join('; ')}\n${JSON.stringify(document)}`);
});
console.log(
  JSON.stringify({
    bench: 'oracle',
    flows: flows.length,
    seed,
    nodes: Object.fromEntries([...kinds].sort()),
    withCircle: totals.endless,
    withCircleInLane: totals.lanes,
    farFromPerson: totals.alone,
    disagreements: totals.wrong,
    seconds: Math.round((Date.now() - began) / 1_000),
    bar: '0 disagreements',
  }),
);
process.exit(totals.wrong > 0 ? 1 : 0);
