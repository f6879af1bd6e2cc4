// `npm run bench -- oracle 5000`: random small flows, each held against every call there is, played one by one.
import fc from 'fast-check';
import { agreement } from '../src/verify/testing/agreement';
import { smallFlows } from '../src/verify/testing/small-flows';

const count = Number(process.argv[2] ?? 5_000);
const seed = Number(process.argv[3] ?? 1);
const began = Date.now();
const totals = { endless: 0, lanes: 0, alone: 0, scripts: 0, played: 0, missed: 0, untrue: 0 };
const kinds = new Map<string, number>();
const flows = fc.sample(fc.tuple(smallFlows, fc.integer({ min: 1, max: 3 })), { numRuns: count, seed });
flows.forEach(([document, mostChoices], index) => {
  const { missed, untrue, scripts, played, endless, endlessLane, alone } = agreement(document, mostChoices);
  for (const { type } of document.nodes) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  if (endless) totals.endless += 1;
  if (endlessLane) totals.lanes += 1;
  if (alone) totals.alone += 1;
  totals.scripts += scripts;
  totals.played += played;
  totals.missed += missed.length;
  totals.untrue += untrue.length;
  if (missed.length + untrue.length === 0) return;
  const said = [...missed.map((what) => `missed: ${what}`), ...untrue.map((what) => `false: ${what}`)].join('; ');
  console.error(`flow ${index}, ${mostChoices} choices: ${said}\n${JSON.stringify(document)}`);
});
const figure = (name: string, value: number, more: object = {}) =>
  console.log(JSON.stringify({ bench: 'oracle', figure: name, value, ...more }));
figure('flows', flows.length, {
  seed,
  nodes: Object.fromEntries([...kinds].sort()),
  withCircle: totals.endless,
  withCircleInLane: totals.lanes,
  farFromPerson: totals.alone,
  seconds: Math.round((Date.now() - began) / 1_000),
});
figure('scripts compared', totals.scripts, {
  unit: 'calls the verifier named, played in the engine',
  steps: totals.played,
});
figure('findings missed', totals.missed, { bar: 0 });
figure('findings false', totals.untrue, { bar: 0 });
process.exit(totals.missed + totals.untrue > 0 ? 1 : 0);
