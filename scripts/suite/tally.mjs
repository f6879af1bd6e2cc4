// Counting. A run that says nothing about itself counts as one failure: silence is no success.
import { readReport, UNFINISHED } from './report.mjs';

/** @returns {{ passed: number, failed: number, skipped: number }} from a file of vitest's JSON reporter */
export function countVitest(file, ok) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const [passed, skipped] = [count('passed'), count('skipped', 'todo')];
  // a file that could not even be loaded has no tests to fail
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = count('failed', UNFINISHED) + unloaded.length;
  // an error outside of any test: an unhandled rejection, a crash of the pool
  return { passed, failed: failed === 0 && !ok ? 1 : failed, skipped };
}

/** The same from a file of Playwright's JSON reporter. What passed at its second try has passed, and is named at the end. */
export function countPlaywright(file, ok) {
  const stats = readReport(file)?.stats;
  if (!stats) return { passed: 0, failed: 1, skipped: 0 };
  const failed = stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed: failed === 0 && !ok ? 1 : failed, skipped: stats.skipped };
}

export function createTally() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  return {
    add: (counts) => {
      for (const name of Object.keys(total)) total[name] += counts[name] ?? 0;
    },
    failed: () => total.failed,
    isEmpty: () => total.passed + total.failed === 0,
    /** The last line of the run. */
    line: () =>
      `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  };
}
