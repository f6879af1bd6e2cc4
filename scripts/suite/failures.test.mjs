import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { browserFailuresOf, failureLines, failureOutside, failuresOf } from './failures.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'innline-failures-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
function report(content) {
  const file = path.join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('names the failed tests with the head of what they said', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a caller is greeted' },
    {
      status: 'failed',
      fullName: 'a caller leaves',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\nto be 2\n'.concat('x\n'.repeat(20))],
    },
  ];
  const found = failuresOf(
    report({ testResults: [{ name: '/p/call.test.ts', status: 'failed', assertionResults }] }),
    '/p',
  );
  expect(found).toHaveLength(1);
  expect(failureLines(found[0])).toEqual([
    '✗ call.test.ts › a caller leaves',
    ...['expected 1', 'to be 2', 'x', 'x', 'x', 'x'].map((line) => `    ${line}`),
  ]);
});

it('names a file that could not be loaded', () => {
  const testResults = [{ name: '/p/a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }];
  expect(failuresOf(report({ testResults }), '/p')).toEqual([
    { file: '/p/a.test.ts', name: 'a.test.ts', message: ['no such module'] },
  ]);
});

it('names a test whose process ended before it, though its file is called passed', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'one call' },
    { status: 'pending', fullName: 'many calls', failureMessages: [] },
  ];
  const [found] = failuresOf(
    report({ testResults: [{ name: '/p/a.test.ts', status: 'passed', assertionResults }] }),
    '/p',
  );
  expect(found).toMatchObject({ file: '/p/a.test.ts', name: 'a.test.ts › many calls' });
  expect(found.message).toHaveLength(1);
});

it('finds none where there is no report', () => {
  expect(failuresOf(path.join(dir, 'missing.json'), '/p')).toEqual([]);
  expect(browserFailuresOf(path.join(dir, 'missing.json'))).toEqual([]);
});

it('tells what went wrong outside of any test by the last lines', () => {
  const said = Array.from({ length: 100 }, (_, line) => `\u001b[2mline ${line}\u001b[22m`);
  const { name, message } = failureOutside('lint', [...said, '']);
  expect(name).toBe('lint, outside of any test');
  expect(message.at(-1)).toBe('line 99');
  expect(message.length).toBeLessThan(40);
});

it('tells an unhandled error from its heading on', () => {
  const said = ['✓ a file', '⎯⎯ Unhandled Errors ⎯⎯', 'Error: left alone', ...Array(50).fill('at x')];
  expect(failureOutside('tests of a', said).message.slice(0, 2)).toEqual([said[1], said[2]]);
});

it('tells what failed in the browser from what passed at its second try', () => {
  const spec = (title, status, message) => ({
    file: 'story.spec.ts',
    title,
    tests: [{ status, results: [{}, { error: { message } }] }],
  });
  const suites = [
    {
      specs: [spec('draws', 'expected')],
      suites: [{ specs: [spec('calls', 'unexpected', 'a'), spec('hears', 'flaky', 'b')] }],
    },
  ];
  expect(browserFailuresOf(report({ suites }))).toEqual([
    { name: 'story.spec.ts › calls', message: ['a'], passedAlone: false },
    { name: 'story.spec.ts › hears', message: ['b'], passedAlone: true },
  ]);
});
