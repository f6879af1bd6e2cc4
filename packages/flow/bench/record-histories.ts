// Records calls as histories that every later engine must replay: npx tsx packages/flow/bench/record-histories.ts
// Never overwrites one: a history that no longer replays is a change callers hear, to be reviewed by name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { RECORDED } from '../src/engine/histories/recorded';
import { type Action, compile, documentOf, exampleFacts, type FlowEvent, perform, start, step } from '../src/index';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Each call with the flow it is on. */
const calls = RECORDED.flatMap(({ title, flow, calls }) => {
  const document = documentOf({ title, flow });
  const compiled = compile(document);
  if (!compiled.ok || compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems));
  return Object.entries(calls).map(([name, call]) => ({ name, ...call, document, flow: compiled.flow }));
});

for (const { name, facts = {}, actions, document, flow } of calls) {
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
