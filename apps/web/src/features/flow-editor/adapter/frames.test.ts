import { expect, it } from 'vitest';
import { groupNodes, moveNodes } from '../operations';
import { aDocument, aNode, counter } from '../testing/documents';
import { createFrames, groupOfFrame, placesOfFrame } from './frames';

const sizeOf = () => ({ width: 200, height: 100 });
const base = aDocument([
  aNode('a', { position: { x: 0, y: 0 } }),
  aNode('b', { position: { x: 300, y: 50 } }),
  aNode('c', { position: { x: 900, y: 0 } }),
]);
const { document, id } = groupNodes(base, ['a', 'b'], counter())!;

it('a frame lies behind the steps and leaves the pointer to them, but for its name', () => {
  const [frame] = createFrames()({ document, drag: null, sizeOf });
  expect(frame).toMatchObject({
    position: { x: -20, y: -44 },
    width: 540,
    height: 214,
    zIndex: -1,
    selectable: false,
    dragHandle: '.frame-name',
    style: { pointerEvents: 'none' },
  });
  expect(groupOfFrame(frame!.id)).toBe(id);
  expect(groupOfFrame('a')).toBeNull();
});

it('stays the same object until it looks otherwise', () => {
  const frames = createFrames();
  const first = frames({ document, drag: null, sizeOf });
  expect(frames({ document, drag: null, sizeOf })).toBe(first);
  const elsewhere = moveNodes(document, { c: { x: 1_500, y: 0 } });
  expect(frames({ document: elsewhere, drag: { c: { x: 1, y: 1 } }, sizeOf })).toBe(first);
  expect(frames({ document, drag: { b: { x: 400, y: 50 } }, sizeOf })[0]!.width).toBe(640);
  expect(frames({ document: base, drag: null, sizeOf })).toEqual([]);
});

it('takes its steps along by as much as it is dragged', () => {
  expect(placesOfFrame(id, { x: 80, y: -34 }, { document, sizeOf })).toEqual({
    a: { x: 100, y: 10 },
    b: { x: 400, y: 60 },
  });
  expect(placesOfFrame('nobody', { x: 0, y: 0 }, { document, sizeOf })).toEqual({});
});
