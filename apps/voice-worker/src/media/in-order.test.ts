import { expect, it } from 'vitest';
import { createInOrder, REORDER_FRAMES } from './in-order';

function sorted(numbers: number[]) {
  const out: number[] = [];
  const dropped: string[] = [];
  const inOrder = createInOrder<number>(
    (item) => out.push(item),
    (why) => dropped.push(why),
  );
  for (const number of numbers) inOrder.add(number, number);
  return { out, dropped };
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

it('passes on what comes in order at once', () => {
  expect(sorted(range(1, 50))).toEqual({ out: range(1, 50), dropped: [] });
});

it('puts neighbours back in order', () => {
  expect(sorted([1, 3, 2, 4, 7, 6, 5, 8]).out).toEqual(range(1, 8));
});

it('drops doubles, early and late', () => {
  const { out, dropped } = sorted([1, 1, 2, 4, 4, 3, 2, 5]);
  expect(out).toEqual(range(1, 5));
  expect(dropped).toEqual(['late', 'doubled', 'late']);
});

it('steps over what was lost, and what comes of it later is too late', () => {
  const behind = range(3, 2 + REORDER_FRAMES);
  const { out, dropped } = sorted([1, ...behind, 2]);
  expect(out).toEqual([1, ...behind]);
  expect(dropped).toEqual(['late']);
});

it('is not deaf for ever after a number from nowhere', () => {
  const { out } = sorted([1, 2, 9_000_000_000, ...range(3, 200)]);
  expect(out).toContain(200);
  expect(out.filter((number) => number < 1_000).length).toBeGreaterThan(150);
});

it('follows a far end that begins to count anew', () => {
  const { out } = sorted([...range(1_000, 1_100), ...range(1, 60)]);
  expect(out.slice(-30)).toEqual(range(31, 60));
});
