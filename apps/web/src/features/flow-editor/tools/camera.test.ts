import { expect, it } from 'vitest';
import { outside } from './camera';

it.each([
  ['inside: the view stays', 100, 200, 800, 0],
  ['left of it', -60, 200, 800, -84],
  ['right of it', 700, 200, 800, 124],
  ['wider than it: the beginning counts', 300, 2_000, 800, 276],
])('%s', (_, at, length, room, by) => expect(outside(at, length, room)).toBe(by));
