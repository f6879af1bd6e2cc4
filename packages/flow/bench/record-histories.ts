// Records calls as histories that every later engine must replay: npx tsx packages/flow/bench/record-histories.ts
// Never overwrites one: a history that no longer replays is a change callers hear, to be reviewed by name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { CALLS, FLOW } from '../src/engine/histories/calls';
import { type Action, compile, documentOf, exampleFacts, type FlowEvent, perform, start, step } from '../src/index';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const document = documentOf({ title: 'A hotel with a bit of everything', flow: FLOW });
const compiled = compile(document);
if (!compiled.ok || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems));
const { flow } = compiled;

for (const [name, { facts = {}, actions }] of Object.entries(CALLS)) {
  const file = new URL(`../src/engine/histories/${version}-${name}.jsonl`, import.meta.url);
  if (existsSync(file)) continue;
  const begun = start(flow, exampleFacts(facts));
  const steps: unknown[] = [{ event: null, effects: begun.effects, trace: begun.trace, at: begun.state.node }];
  let { state } = begun;
  for (const action of actions as Action[]) {
    const events: FlowEvent[] = [];
    // `perform` makes the events; each is stepped through once more to be written down one by one.
    perform(flow, state, action, (event) => events.push(event));
    for (const event of events) {
      const result = step(flow, state, event);
      state = result.state;
      steps.push({ event, effects: result.effects, trace: result.trace, at: state.node });
    }
  }
  const head = { name, document, facts: exampleFacts(facts), end: state.end };
  writeFileSync(file, [head, ...steps].map((line) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${version}-${name}: ${steps.length} steps, ${JSON.stringify(state.end)}`);
}
