// How many steps of the engine the simulator plays in a second, and how long a replay of a whole script takes: the editor
// replays the script after every edit.
import { compile, exampleFacts } from '../src/engine';
import type { SimulatedAction } from '../src/simulate';
import { simulationOf } from '../src/simulate';
import { frontDesk } from '../src/templates';
import { large } from './large-flow';

const IDS = {
  schedules: { desk: 'sch_desk' },
  departments: {
    frontDesk: 'dep_desk',
    spa: 'dep_spa',
    restaurant: 'dep_rest',
    housekeeping: 'dep_house',
    reservations: 'dep_res',
  },
};
const example = exampleFacts();
const facts = {
  schedules: { ...example.schedules, sch_desk: example.schedules.desk! },
  departments: Object.fromEntries(
    Object.entries(IDS.departments).map(([name, id]) => [id, { name, scheduleId: null, number: null }]),
  ),
};
/** Somebody who answers, is silent, presses wrong keys and goes on. */
const SCRIPT: SimulatedAction[] = Array.from({ length: 10 }, () => [
  { press: '*' },
  { silence: 'deadline' as const },
  { press: '1' },
  { say: 'tomorrow' },
  { say: 'two nights' },
  { say: 'two' },
  { say: 'no' },
]).flat();

/** Milliseconds of processor time: the machine may be busy with something else. */
function measured(act: () => void): number {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

for (const [name, document] of [
  ['front desk', frontDesk(IDS)],
  ['500 nodes', large(500)],
] as const) {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  const { flow } = compiled;
  let steps = 0;
  const play = () => {
    const simulation = simulationOf(flow, { facts });
    for (const action of SCRIPT) simulation.act(action);
    steps = simulation.call.steps.length;
  };
  for (let warm = 0; warm < 20; warm++) play();
  const rounds = 200;
  const ms = measured(() => {
    for (let round = 0; round < rounds; round++) play();
  });
  const compiles = 20;
  const edit = measured(() => {
    for (let round = 0; round < compiles; round++) compile(document);
  });
  const stepsPerSecond = Math.round((steps * rounds) / (ms / 1_000));
  console.log(
    JSON.stringify({
      bench: 'simulator',
      flow: name,
      nodes: document.nodes.length,
      stepsPerCall: steps,
      stepsPerSecond,
      msPerScript: Number((ms / rounds).toFixed(2)),
      msToMakeReady: Number((edit / compiles).toFixed(1)),
      bar: '< 50 ms to make ready and to play again after an edit',
    }),
  );
}
