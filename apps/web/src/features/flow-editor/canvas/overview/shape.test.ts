import { expect, it } from 'vitest';
import { groupNodes } from '../../operations';
import { aDocument, aNode, counter } from '../../testing/documents';
import { framed, maskOf, seen, shapeOf } from './shape';

const sizeOf = () => ({ width: 100, height: 50 });

it('is one path of all cards and one of all frames, with what is around both', () => {
  const base = aDocument([aNode('a'), aNode('b', { position: { x: 300, y: 200 } })]);
  expect(shapeOf(base, sizeOf)).toEqual({
    cards: 'M0 0h100v50h-100zM300 200h100v50h-100z',
    frames: '',
    bounds: { x: 0, y: 0, width: 400, height: 250 },
  });
  const { document } = groupNodes(base, ['a'], counter())!;
  expect(shapeOf(document, sizeOf)).toMatchObject({
    frames: 'M-20 -44h140v114h-140z',
    bounds: { x: -20, y: -44, width: 420, height: 294 },
  });
  expect(shapeOf(aDocument(), sizeOf)).toBeNull();
});

it('shows where one is: what the screen holds of the drawing, at its zoom', () => {
  expect(seen([-200, 50, 0.5], 1_000, 600)).toEqual({ x: 400, y: -100, width: 2_000, height: 1_200 });
  const inner = { x: 0, y: 0, width: 100, height: 20 };
  const wide = framed(inner, 2);
  expect(wide.width / wide.height).toBe(2);
  expect(wide.width).toBeGreaterThan(100);
  expect(wide.y + wide.height / 2).toBe(10);
  const tall = framed({ x: 0, y: 0, width: 10, height: 100 }, 2);
  expect(tall.height).toBeGreaterThan(100);
  expect(maskOf(inner, inner)).toBe('M0 0h100v20h-100zM0 0h100v20h-100z');
});
