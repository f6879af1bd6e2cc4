import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeyEvent, KeysTold } from './keys-told';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pressed() {
  const told: KeyEvent[] = [];
  const times: number[] = [];
  const keys = new KeysTold((event, at) => {
    told.push(event);
    times.push(at);
  });
  const press = (row: string) => {
    for (const digit of row) keys.press({ type: 'digit', digit, source: 'keypad', node: 'n' });
  };
  return { keys, told, times, press, row: () => told.map(({ digit }) => digit).join('') };
}
const CARD = '4242424242424242';

it('tells short rows at once', () => {
  const { press, row } = pressed();
  press('12#');
  expect(row()).toBe('12#');
});

it('tells a telephone number in full, once it is known that it is no card: answered, ended, or after a pause', () => {
  for (const settle of ['answered', 'end', 'pause'] as const) {
    const { keys, press, row } = pressed();
    press('971123456');
    expect(row()).toBe('971123');
    if (settle === 'pause') vi.advanceTimersByTime(10_000);
    else keys[settle]();
    expect(row()).toBe('971123456');
  }
  const { press, row } = pressed();
  press('0034600111222#');
  expect(row()).toBe('0034600111222#');
});

it('tells only the beginning of a card, wherever it is keyed', () => {
  for (const before of ['', '1', '12']) {
    const { press, row } = pressed();
    press(`${before}${CARD}#`);
    expect(row()).toMatch(/^\d{6}\u2022+#$/);
    expect(row()).toHaveLength(before.length + 17);
  }
});

it('tells no whole card to those who take it for short answers', () => {
  const { keys, press, row } = pressed();
  for (let at = 0; at < CARD.length; at += 4) {
    press(CARD.slice(at, at + 4));
    keys.answered();
  }
  expect(row()).toBe(`${CARD.slice(0, 12)}${'\u2022'.repeat(4)}`);
});

it('begins a new row after a pause', () => {
  const { press, row } = pressed();
  press('971123456');
  vi.advanceTimersByTime(10_000);
  press('971123');
  expect(row()).toBe('971123456971123');
});

it('tells late keys with the moment they were pressed, where from, and at which node', () => {
  const { keys, told, times, press } = pressed();
  const began = Date.now();
  for (const digit of '97112345') {
    press(digit);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(3_000);
  keys.answered();
  expect(times.map((at) => at - began)).toEqual([0, 100, 200, 300, 400, 500, 600, 700]);
  expect(told.every(({ source, node }) => source === 'keypad' && node === 'n')).toBe(true);
});

it('tells nothing more of a call that another worker has', () => {
  const { keys, press, row } = pressed();
  press('971123456');
  keys.forget();
  vi.advanceTimersByTime(60_000);
  expect(row()).toBe('971123');
});
