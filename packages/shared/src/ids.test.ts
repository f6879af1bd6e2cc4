import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './ids';

afterEach(() => {
  vi.useRealTimers();
});
const many = () => Array.from({ length: 10_000 }, newId);

it('makes ids of version 7, in the order they were made, also within a millisecond', () => {
  vi.useFakeTimers({ now: Date.now() });
  const ids = many();
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

it('tells the moment it was made', () => {
  const now = Date.now() + 60_000;
  vi.useFakeTimers({ now });
  expect(Number.parseInt(newId().replace('-', '').slice(0, 12), 16)).toBe(now);
});

it('begins anew where the clock was set back', () => {
  const before = Date.now() - 3_600_000;
  newId();
  vi.useFakeTimers({ now: before });
  expect(Number.parseInt(newId().replace('-', '').slice(0, 12), 16)).toBe(before);
});
