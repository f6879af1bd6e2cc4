// `npm run bench -- fuzz-documents [documents] [first seed]`: damaged flow documents, Studio's and ours. Each is refused
// with place and reason, or taken and called; nothing is thrown, and no step of a call takes above 5 ms.
import { importStudio } from '../src/import';
import { numbers, randomFlow } from '../src/import/studio/testing/random-flow';
import { damaged } from '../src/import/testing/fuzz';
import { tryDocument } from '../src/import/testing/try-document';
import { smallDesk } from '../src/templates/small-desk';

const [count = '50000', first = '1'] = process.argv.slice(2);
const LONGEST_STEP_MS = 5;

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
const total = { documents: 0, refused: 0, taken: 0, crashes: 0, faults: 0, steps: 0, slow: 0 };
let longest = 0;
let longestImport = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  total.documents += 1;
  try {
    const document = damaged(seed, ours);
    const began = performance.now();
    const tried = tryDocument(document, numbers(seed), { stopwatch });
    const once = tried.longestStepMs > LONGEST_STEP_MS;
    // collecting garbage costs a step now and then: what is slow is slow every time
    const slow =
      once &&
      [1, 2, 3].every(() => tryDocument(document, numbers(seed), { stopwatch }).longestStepMs > LONGEST_STEP_MS);
    longestImport = Math.max(longestImport, performance.now() - began);
    if (!once) longest = Math.max(longest, tried.longestStepMs);
    total[tried.taken ? 'taken' : 'refused'] += 1;
    total.steps += tried.steps;
    if (slow) total.slow += 1;
    if (tried.fault !== null) total.faults += 1;
    if (slow || tried.fault !== null)
      console.log(JSON.stringify({ bench: 'fuzz-documents', seed, slow: tried.longestStepMs, fault: tried.fault }));
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
    longestDocumentMs: Math.round(longestImport),
  }),
);
process.exitCode = total.crashes + total.faults + total.slow > 0 ? 1 : 0;
