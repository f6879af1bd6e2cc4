import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countPlaywright, countVitest, createTally } from './tally.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'innline-tally-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let count = 0;
function report(content) {
  count += 1;
  const file = path.join(dir, `${count}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
/** A report of one file whose tests ended so. */
const vitest = (...states) => ({
  testResults: [{ status: 'passed', assertionResults: states.map((status) => ({ status })) }],
});
const MOST = ['passed', 'passed', 'skipped', 'todo'];

it('counts what vitest reports', () => {
  expect(countVitest(report(vitest(...MOST, 'failed')), false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});
it('counts a test as failed whose process ended before it', () => {
  expect(countVitest(report(vitest(...MOST, 'failed', 'pending')), false)).toMatchObject({ passed: 2, failed: 2 });
});
it('counts a test file that could not be loaded as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest(report({ testResults }), false).failed).toBe(1);
});
it('counts an error outside of any test as a failure', () => {
  expect(countVitest(report(vitest(...MOST)), false).failed).toBe(1);
});
it.each([countVitest, countPlaywright])('counts silence as a failure (%o)', (counted) => {
  expect(counted(path.join(dir, 'missing.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(counted(report('{"num'), true).failed).toBe(1);
});
it('counts an end-to-end test that passed at its second try as passed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright(report({ stats }), false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});
it('ends with the line that others read', () => {
  const tally = createTally();
  tally.add({ passed: 3 });
  expect(tally.line()).toBe('3 passed, 0 failed');
  tally.add({ failed: 1, skipped: 2 });
  expect(tally.line()).toBe('3 passed, 1 failed, 2 skipped');
});
