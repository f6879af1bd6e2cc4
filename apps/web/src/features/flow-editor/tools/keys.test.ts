import { expect, it } from 'vitest';
import { keyAction } from './keys';

const press = (key: string, more: Partial<Parameters<typeof keyAction>[0]> = {}) =>
  keyAction({ key, shiftKey: false, metaKey: false, ctrlKey: false, altKey: false, ...more });

it.each([
  ['z', { metaKey: true }, 'undo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['z', { ctrlKey: true }, 'undo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['d', { metaKey: true }, 'duplicate'],
  ['a', { ctrlKey: true }, 'select_all'],
  ['g', { ctrlKey: true }, 'group'],
  ['G', { metaKey: true, shiftKey: true }, 'ungroup'],
  ['d', { ctrlKey: true, shiftKey: true }, 'duplicate'],
  ['f', { ctrlKey: true }, 'search'],
  ['f', {}, 'fit'],
  ['/', {}, 'add'],
  ['c', {}, 'connect'],
  ['Delete', {}, 'delete'],
  ['Backspace', {}, 'delete'],
  ['Tab', {}, 'next'],
  ['Tab', { shiftKey: true }, 'previous'],
  ['Enter', {}, 'settings'],
  ['?', { shiftKey: true }, 'shortcuts'],
] as const)('%s %j', (key, more, action) => {
  expect(press(key, more)).toBe(action);
});

it('moves by arrows, farther with shift', () => {
  expect(press('ArrowLeft')).toEqual({ nudge: { x: -10, y: 0 } });
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ nudge: { x: 0, y: 50 } });
});

it('leaves copying and everything else to the browser', () => {
  for (const key of ['c', 'v', 'x', 'k', 'p', 'ArrowLeft']) expect(press(key, { metaKey: true })).toBeNull();
  expect(press('c', { altKey: true })).toBeNull();
  expect(press('q')).toBeNull();
});
