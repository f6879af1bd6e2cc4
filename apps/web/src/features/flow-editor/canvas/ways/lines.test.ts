import type { FlowDocument } from '@innline/flow';
import { expect, it } from 'vitest';
import { CARD } from '../../adapter/geometry';
import { moveNodes } from '../../operations';
import { NOTHING_SELECTED } from '../../store/state';
import { aDocument, aNode, anEdge } from '../../testing/documents';
import { createLines, lineNear } from './lines';
import { livelyOf } from './lively';
import { distanceTo, pointsAlong, wayPath } from './way-path';

const sizeOf = () => ({ width: CARD.width, height: 120 });
const document: FlowDocument = aDocument(
  [
    aNode('a', { position: { x: 0, y: 0 } }),
    aNode('b', { position: { x: 500, y: 0 } }),
    aNode('c', { position: { x: 500, y: 400 } }),
  ],
  [anEdge('a', 'next', 'b'), anEdge('b', 'next', 'c'), anEdge('c', 'next', 'a'), anEdge('a', 'gone', 'c')],
);
const byId = (id: string) => createLines()(document, sizeOf).find((line) => line.id === id)!;

it('runs from the rim of a port to the rim of a card, and around where it leads back', () => {
  const points = pointsAlong(byId('a-next').path);
  expect(points[0]).toEqual({ x: CARD.width + 5, y: 120 - 1 - CARD.footer - CARD.port / 2 });
  expect(points.at(-1)).toEqual({ x: 495, y: 1 + CARD.header / 2 });
  expect(byId('a-next').back).toBe(false);
  expect(byId('c-next').back).toBe(true);
});

it('has no line for a way at a port that is gone', () => {
  expect(createLines()(document, sizeOf).map(({ id }) => id)).toEqual(['a-next', 'b-next', 'c-next']);
});

it('keeps every line that runs as before, and the list where all do', () => {
  const lines = createLines();
  const first = lines(document, sizeOf);
  const renamed = { ...document, nodes: document.nodes.map((node) => ({ ...node, name: `${node.name}!` })) };
  expect(lines(renamed, sizeOf)).toBe(first);
  const moved = lines(moveNodes(document, { b: { x: 600, y: 10 } }), sizeOf);
  expect(moved[0]).not.toBe(first[0]);
  expect(moved[1]).not.toBe(first[1]);
  expect(moved[2]).toBe(first[2]);
  expect(lines(moveNodes(document, { b: { x: 600, y: 10 } }), () => ({ width: 1, height: 148 }))[2]).not.toBe(first[2]);
});

it('is found where it is seen, the nearest of several, and not from farther away', () => {
  const lines = createLines()(document, sizeOf);
  const { middle } = lines[0]!;
  expect(lineNear(lines, middle, 9)?.id).toBe('a-next');
  expect(lineNear(lines, { x: middle.x, y: middle.y + 5 }, 9)?.id).toBe('a-next');
  expect(lineNear(lines, { x: middle.x, y: middle.y + 300 }, 9)).toBeNull();
  expect(lineNear(lines, { x: -4_000, y: 0 }, 9)).toBeNull();
  expect(lineNear([], middle, 9)).toBeNull();
});

it('measures distances to curves, corners and points', () => {
  const { path } = wayPath({ sourceX: 0, sourceY: 0, targetX: 300, targetY: 0 });
  expect(distanceTo(pointsAlong(path), { x: 150, y: 40 })).toBeCloseTo(40, 5);
  expect(distanceTo(pointsAlong(path), { x: -30, y: 0 })).toBeCloseTo(30, 5);
  const around = wayPath({ sourceX: 300, sourceY: 0, targetX: 0, targetY: 200 });
  expect(distanceTo(pointsAlong(around.path), { x: 150, y: 100 })).toBeLessThan(1);
  expect(
    distanceTo(
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
      { x: 4, y: 5 },
    ),
  ).toBe(5);
});

it('is lively where something happens to it or to a step at its end', () => {
  const lines = createLines()(document, sizeOf);
  const nothing = { selection: NOTHING_SELECTED, dragged: [], marks: null, ways: [null] };
  const ids = (more: Partial<typeof nothing> | object) => [...livelyOf(lines, { ...nothing, ...more })];
  expect(ids({})).toEqual([]);
  expect(ids({ selection: { nodes: new Set(['b']), edges: new Set() } })).toEqual(['a-next', 'b-next']);
  expect(ids({ dragged: ['c'] })).toEqual(['b-next', 'c-next']);
  expect(ids({ ways: ['c-next', null] })).toEqual(['c-next']);
  expect(ids({ marks: new Map([['a-next', 'added']]) })).toEqual(['a-next']);
});
