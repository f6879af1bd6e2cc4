// `npm run bench -- studio-fidelity <files…>`: for each Studio file what became of its widgets, what the guarantees find,
// and how many callers took another way than in the original. One line of JSON per file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importText } from '../src/import';
import { callBoth, type Outcome, pairOf } from '../src/import/studio/testing/differential';
import { numbers, randomHappening } from '../src/import/studio/testing/random-flow';

const CALLS = 500;
const STEPS = 12;

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const imported = importText(text);
  const line = { bench: 'studio-fidelity', file: path.basename(file) };
  if (!imported.ok) {
    console.log(JSON.stringify({ ...line, refused: imported.problems[0]!.message }));
    continue;
  }
  if (imported.report === null) throw new Error(`${file} is no Studio flow.`);
  const { counts, lost, counters, findings, texts } = imported.report;
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  console.log(
    JSON.stringify({
      ...line,
      ...counts,
      ...{ texts: texts.length, counters: counters.length, lost: lost.length, findings: findings.length, blocking },
      ...compared(text),
    }),
  );
}

/** Random callers in both; null where the original does what the interpreter does not know. */
function compared(text: string): Record<string, unknown> {
  const read = JSON.parse(text) as { definition?: Parameters<typeof pairOf>[0] };
  const studio = read.definition ?? (read as Parameters<typeof pairOf>[0]);
  const pair = pairOf(studio)!;
  const random = numbers(1);
  const scripts: Record<Outcome['kind'], number> = { agree: 0, declared: 0, limit: 0, differ: 0 };
  try {
    for (let call = 0; call < CALLS; call++) {
      scripts[callBoth(pair, (waiting) => randomHappening(random, studio, waiting), STEPS).kind] += 1;
    }
  } catch (error) {
    return { scripts: null, why: error instanceof Error ? error.message.slice(0, 120) : String(error) };
  }
  return { scripts };
}
