// Prints one JSON line per figure, in processor time. Run: npx tsx packages/flow/bench/engine.bench.ts
import { type Action, compile, documentOf, exampleFacts, perform, start } from '../src/index';

const SAMPLES = 20;
const CALLS_PER_SAMPLE = 2_000;

const nodes = [
  { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
  { id: 'hello', type: 'greet' },
  { id: 'menu', type: 'menu' },
  { id: 'day', type: 'listen', name: 'Arrival day', config: { kind: 'date' } },
  {
    id: 'rooms',
    type: 'tool',
    config: { input: { checkIn: '{{ answers.arrival_day.value }}', nights: '2', guests: '2' }, result: 'offer' },
  },
  { id: 'bye', type: 'hangup', config: { text: { en: 'See you on {{ answers.arrival_day.value | date }}.' } } },
];
const edges = [
  'start.open > hello',
  'hello.next > menu',
  'menu.option_1 > day',
  'day.heard > rooms',
  'rooms.success > bye',
];
const variables = [{ name: 'offer', type: 'object' }];
const document = documentOf({ title: 'bench', flow: { nodes, edges, variables } });

const rooms = [{ roomType: 'DBL', name: 'Double', free: 3, ratePerNight: 120, total: 240, currency: 'EUR' }];
const output = { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2, rooms };
const script: Action[] = [
  { hear: 'prompt' },
  { press: '9' },
  { press: '1' },
  { hear: 'prompt' },
  { press: '2411#' },
  { outcome: 'success', output },
  { hear: 'prompt' },
  { hear: 'prompt' },
];
/** One event per action, and one more for every further key. */
const STEPS = 1 + script.length + 4;

const compiled = compile(document);
if (!compiled.ok) throw new Error('the bench flow does not compile');
const { flow } = compiled;
const facts = exampleFacts();

function wholeCall(): number {
  let { state } = start(flow, facts);
  for (const action of script) state = perform(flow, state, action).state;
  if (state.status !== 'ended' || state.end?.reason !== 'completed') throw new Error('the bench call went astray');
  return JSON.stringify(state).length;
}

/** Per second of one core's time, so that a busy machine does not make the engine slow. */
function sample(work: () => void, times: number): number {
  const from = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(from);
  return (times * 1_000_000) / (user + system);
}

function figure(name: string, unit: string, values: number[], more: object = {}): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Number(sorted[Math.floor(share * (sorted.length - 1))]!.toPrecision(4));
  console.log(
    JSON.stringify({ figure: name, unit, median: at(0.5), p5: at(0.05), p95: at(0.95), n: sorted.length, ...more }),
  );
}

const checkpointBytes = wholeCall();
sample(wholeCall, CALLS_PER_SAMPLE);
const calls = Array.from({ length: SAMPLES }, () => sample(wholeCall, CALLS_PER_SAMPLE));
figure(
  'engine.steps_per_second',
  'steps/s per core',
  calls.map((perSecond) => perSecond * STEPS),
  { checkpointBytes },
);

/** A long chain of menus: as large as a flow may be. */
const chain = Array.from({ length: 1_999 }, (_, i) => ({ id: `m${i}`, type: 'menu' }));
const large = documentOf({
  title: 'large',
  flow: {
    nodes: [{ id: 'start', type: 'trigger' }, ...chain],
    edges: ['start.start > m0', ...chain.slice(1).map((_, i) => `m${i}.option_1 > m${i + 1}`)],
  },
});
compile(large);
figure(
  'engine.compile_2000_nodes',
  'ms',
  Array.from({ length: SAMPLES }, () => 1_000 / sample(() => compile(large), 1)),
);
