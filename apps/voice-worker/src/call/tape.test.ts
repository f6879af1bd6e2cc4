import { expect, it } from 'vitest';
import { createTape } from './tape';

function tape(may: { record: boolean }) {
  const log: string[] = [];
  const recorder = {
    begin: () => log.push('begin'),
    add: (side: 0 | 1, frame: Int16Array) => log.push(`${side}:${frame[0]}`),
    hush: (side: 0 | 1, ms: number) => log.push(`${side} hushed ${ms}`),
  };
  return { log, tape: createTape(recorder as never, () => may.record) };
}
const frame = (value: number) => new Int16Array([value]);

it('keeps nothing of what was said before consent, and begins with it', () => {
  const may = { record: false };
  const { log, tape: made } = tape(may);
  made.add(0, frame(1));
  made.add(1, frame(2));
  expect(log).toEqual([]);
  may.record = true;
  made.add(0, frame(3));
  made.add(1, frame(4));
  expect(log).toEqual(['begin', '0:3', '1:4']);
});

it('is silent where consent is taken back, and goes on in its place', () => {
  const may = { record: true };
  const { log, tape: made } = tape(may);
  made.add(0, frame(1));
  may.record = false;
  made.add(0, frame(2));
  may.record = true;
  made.add(0, frame(3));
  expect(log).toEqual(['begin', '0:1', '0:3']);
});

it('is nothing where nothing is recorded', () => {
  expect(() => createTape(null, () => true).add(0, frame(1))).not.toThrow();
});

it('keeps no tone of a key: neither what was heard a moment ago nor what comes', () => {
  const { log, tape: made } = tape({ record: true });
  made.add(0, frame(1));
  made.key();
  for (let i = 0; i < 21; i++) made.add(0, frame(2));
  made.add(1, frame(3));
  expect(log.slice(0, 3)).toEqual(['begin', '0:1', '0 hushed 600']);
  expect(log.slice(3, 23).every((line) => line === '0:0')).toBe(true);
  expect(log.slice(23)).toEqual(['0:2', '1:3']);
});
