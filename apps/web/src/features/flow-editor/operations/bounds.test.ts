import { expect, it } from 'vitest';
import { boundsOf } from './bounds';

it('is the smallest box around boxes and points, wherever they lie', () => {
  const box = { x: -10, y: 5, width: 30, height: 20 };
  expect(boundsOf([box])).toEqual(box);
  expect(boundsOf([box, { x: 100, y: -40 }])).toEqual({ x: -10, y: -40, width: 110, height: 65 });
  const wide = { x: 0, y: 0, width: 500, height: 10 };
  expect(boundsOf([wide, { x: 20, y: 2, width: 5, height: 5 }])).toEqual(wide);
});

it('is around nothing nothing, and holds as many as a flow may have', () => {
  expect(boundsOf([])).toBeNull();
  const many = Array.from({ length: 200_000 }, (_, x) => ({ x, y: -x }));
  expect(boundsOf(many)).toEqual({ x: 0, y: -199_999, width: 199_999, height: 199_999 });
});
