// What failed, by name. The output of a run is long and may be cut where it is kept: its end says what to look at.
import path from 'node:path';
import { readReport, UNFINISHED } from './report.mjs';

const LINES_OF_A_MESSAGE = 6;
const LINES_OUTSIDE = 24;
const DIED = 'It had not ended when the process it ran in did.';
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are control characters
const COLOURS = /\u001b\[[0-9;]*m/g;

const headOf = (message) =>
  String(message ?? '')
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, LINES_OF_A_MESSAGE);

/**
 * @param {string} file of vitest's JSON reporter
 * @param {string} cwd the folder that paths are told from
 * @returns {{ file: string, name: string, message: string[] }[]} file: absolute
 */
export function failuresOf(file, cwd) {
  return (readReport(file)?.testResults ?? []).flatMap(
    ({ name: testFile, status: state, message, assertionResults }) => {
      const where = path.relative(cwd, testFile);
      const tests = assertionResults.filter(({ status }) => status === 'failed' || status === UNFINISHED);
      if (tests.length === 0)
        return state === 'failed' ? [{ file: testFile, name: where, message: headOf(message) }] : [];
      return tests.map(({ fullName, status, failureMessages }) => ({
        file: testFile,
        name: `${where} › ${fullName}`,
        message: status === UNFINISHED ? [DIED] : headOf(failureMessages?.[0]),
      }));
    },
  );
}

/**
 * What went wrong outside of any test: an unhandled rejection, a crash of the pool, a check that is no test.
 * @param {string} name what ran
 * @param {string[]} said the last lines it printed; from the heading of vitest's unhandled errors on, where there is one
 */
export function failureOutside(name, said) {
  const lines = said.filter((line) => line.replace(COLOURS, '').trim());
  const heading = lines.findIndex((line) => line.includes('Unhandled Error'));
  const from = heading < 0 ? Math.max(0, lines.length - LINES_OUTSIDE) : heading;
  const message = lines.slice(from, from + LINES_OUTSIDE).map((line) => line.replace(COLOURS, ''));
  return { name: `${name}, outside of any test`, message };
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * @param {string} file of Playwright's JSON reporter
 * @returns {{ name: string, message: string[], passedAlone: boolean }[]} what passed at its second try included
 */
export function browserFailuresOf(file) {
  const report = readReport(file);
  const specs = (report?.suites ?? []).flatMap(specsOf);
  return specs.flatMap(({ file: where, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => ({
        name: `${where} › ${title}`,
        message: headOf(results.find(({ error }) => error)?.error?.message),
        passedAlone: status === 'flaky',
      })),
  );
}

/** One failure as lines to print. */
export const failureLines = ({ name, message }) => [`✗ ${name}`, ...message.map((line) => `    ${line}`)];
