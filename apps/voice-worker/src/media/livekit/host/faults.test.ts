import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeFault, isSurvivable } from './faults';

it('goes on after a refusal of the native library that comes from a finalizer, and not after an error of ours', () => {
  const run = (what: string) =>
    spawnSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', fileURLToPath(new URL('./faults.fixture.mjs', import.meta.url)), what],
      {
        encoding: 'utf8',
      },
    );
  const refused = run('native');
  expect(refused.stdout).toBe('Error GenericFailure | goes on\n');
  expect(refused.status).toBe(0);
  const ours = run('ours');
  expect(ours.stdout).toMatch(/^TypeError \S* ?faults\.fixture\.mjs:\d+:\d+\n$/);
  expect(ours.status).toBe(1);
});

it('tells of an error what may be logged, and nothing of its message', () => {
  const secret = 'participant sip_+34600111222 not found';
  function requireParticipant(): never {
    throw new TypeError(secret);
  }
  let caught: unknown;
  try {
    requireParticipant();
  } catch (error) {
    caught = error;
  }
  expect(describeFault(caught)).toMatch(/^TypeError requireParticipant faults\.test\.ts:\d+:\d+$/);
  // a message of several lines that looks like a place
  expect(describeFault(new Error(`no\n    at +34600111222 (x:1:1)`))).not.toContain('34600111222');
  const bare = new Error(secret);
  bare.stack = undefined;
  expect(describeFault(bare)).toBe('Error');
  for (const odd of [undefined, null, secret, { message: secret }]) expect(describeFault(odd)).toBe('not an error');
  for (const odd of [undefined, null, secret, new Error('x')]) expect(isSurvivable(odd)).toBe(false);
});
