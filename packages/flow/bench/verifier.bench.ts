// How long the check of an edit takes as the editor does it, for flows of 50, 200 and 2,000 nodes with menus, questions,
// tools, hours and counters, and for the worst of 200 nodes: the message to the worker, all that is proved, the answer.
import { exampleFacts } from '../src/engine/example/facts';
import { prove, verify } from '../src/verify';
import { large } from './large-flow';

const DAY_MS = 86_400_000;
const ROUNDS = 21;
/** An editor's worker has checked before: the first rounds only warm it up. */
const WARM_UP = 20;
const { schedules: given, departments, startedAt: at } = exampleFacts();
const desk = given.desk!;
/** Each opens an hour later than the one before. */
const schedules = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => {
    const ranges = [{ from: `${String(6 + i).padStart(2, '0')}:00`, to: '22:00' }];
    const weekly = Object.fromEntries(Object.keys(desk.schedule.weekly).map((day) => [day, ranges]));
    const id = i === 0 ? 'desk' : `desk${i}`;
    return [id, i === 0 ? desk : { ...desk, schedule: { ...desk.schedule, weekly } as typeof desk.schedule }];
  }),
);
const cases = [
  { what: 'usual', nodes: 50 },
  { what: 'usual', nodes: 200 },
  { what: 'usual', nodes: 2_000 },
  { what: 'eight schedules', nodes: 200, schedules: 8 },
  { what: 'eight schedules whose hours were just changed', nodes: 200, schedules: 8, changing: true },
  { what: 'a counter for each block', nodes: 200, counters: 40 },
  { what: 'twelve counters that all matter to the end', nodes: 200, counters: 20 },
  { what: 'every counter in every block', nodes: 200, counters: 3, shared: true },
];

for (const { what, nodes, changing = false, ...kind } of cases) {
  const document = large(nodes, kind);
  const context = { schedules, departments, at };
  const before = process.memoryUsage().heapUsed;
  const { moments, complete, findings } = verify(document, context);
  const ms: number[] = [];
  let problems = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // processor time: the machine may be busy with something else
    const began = process.cpuUsage();
    // a year of hours is worked out once a day; another day asks for another year
    const now = at + round * (changing ? DAY_MS : 1);
    const asked = structuredClone({ document, context: { ...context, at: now } });
    const answer = structuredClone(prove(asked.document, asked.context, { calls: 'on_request' }).problems);
    const { user, system } = process.cpuUsage(began);
    problems = answer.filter(({ severity }) => severity === 'blocks').length;
    if (round >= 0) ms.push((user + system) / 1_000);
  }
  ms.sort((a, b) => a - b);
  const figure = {
    bench: 'verifier',
    what,
    nodes: document.nodes.length,
    moments,
    blocking: problems,
    findings: findings.length,
    complete,
    p50: Number(ms[Math.floor(ROUNDS / 2)]!.toFixed(1)),
    min: Number(ms[0]!.toFixed(1)),
    max: Number(ms[ROUNDS - 1]!.toFixed(1)),
    unit: 'ms of processor time, with the messages to and from the worker',
    heapMb: Math.round((process.memoryUsage().heapUsed - before) / 1e6),
    bar: nodes <= 200 ? '< 50 at 200 nodes' : '< 1000',
  };
  console.log(JSON.stringify(figure));
}
