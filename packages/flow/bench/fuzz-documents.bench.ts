// `npm run bench -- fuzz-documents [documents] [first seed]`: damaged flow documents, Studio's and ours. Each is refused
// with place and reason, or taken and called; nothing is thrown, and no step of a call takes above 5 ms.
import { importStudio } from '../src/import';
import { numbers, randomFlow } from '../src/import/studio/testing/random-flow';
import { damaged } from '../src/import/testing/fuzz';
import { tryDocument } from '../src/import/testing/try-document';
import { smallDesk } from '../src/templates/small-desk';

const [count = '50000', first = '1'] = process.argv.slice(2);
const LONGEST_STEP_MS = 5;

/** Played again so often where a step was too long: code that runs for the first time is compiled, and garbage collected, in between. */
const AGAIN = 4;

/**
 * Two bounds of what a step took of this thread: time that passed, which others on the machine lengthen, and processor time of
 * the process, which its compiling and collecting threads lengthen. The smaller one is nearer.
 */
function stopwatch(): () => number {
  const began = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1_000);
  };
}

const ours = [smallDesk({ departments: { frontDesk: 'front_desk' } })];
for (let seed = 1; seed <= 5; seed++) {
  const imported = importStudio(randomFlow(numbers(seed)));
  if (imported.ok) ours.push(imported.document);
}
const total = {
  documents: 0,
  refused: 0,
  taken: 0,
  ran: 0,
  crashes: 0,
  faults: 0,
  steps: 0,
  slowFirst: 0,
  slowAgain: 0,
};
let longest = 0;
const slowest = { ms: 0, seed: 0 };
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  total.documents += 1;
  try {
    const document = damaged(seed, ours);
    const whole = stopwatch();
    const play = () => tryDocument(document, numbers(seed), { stopwatch });
    const tried = play();
    const took = tried.longestStepMs;
    const again =
      took > LONGEST_STEP_MS ? Math.min(...Array.from({ length: AGAIN }, () => play().longestStepMs)) : took;
    const slow = again > LONGEST_STEP_MS;
    if (took > LONGEST_STEP_MS) {
      total.slowFirst += 1;
      const [firstMs, againMs] = [took, again].map((ms) => Number(ms.toFixed(2)));
      console.log(JSON.stringify({ bench: 'fuzz-documents', seed, step: tried.longestStep, firstMs, againMs }));
    }
    longest = Math.max(longest, again);
    const ms = whole();
    if (ms > slowest.ms) Object.assign(slowest, { ms, seed });
    total[tried.taken ? 'taken' : 'refused'] += 1;
    total.steps += tried.steps;
    if (tried.steps > 0) total.ran += 1;
    if (slow) total.slowAgain += 1;
    if (tried.fault !== null) total.faults += 1;
    if (tried.fault !== null) console.log(JSON.stringify({ bench: 'fuzz-documents', seed, fault: tried.fault }));
  } catch (error) {
    total.crashes += 1;
    console.log(JSON.stringify({ bench: 'fuzz-documents', seed, crash: String(error).slice(0, 300) }));
  }
}
console.log(
  JSON.stringify({
    bench: 'fuzz-documents',
    ...total,
    longestStepMs: Number(longest.toFixed(2)),
    longestDocumentMs: Math.round(slowest.ms),
    longestDocumentSeed: slowest.seed,
  }),
);
process.exitCode = total.crashes + total.faults + total.slowAgain > 0 ? 1 : 0;
