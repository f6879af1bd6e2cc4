import { frontDesk } from '@innline/flow';
import ELK from 'elkjs';
import { beforeAll, expect, it } from 'vitest';
import { CARD, estimateHeight } from '../adapter/geometry';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import { moveNodes, type Point } from '../operations';
import { elkGraph, placesOf } from './elk-graph';

const document = frontDesk({
  schedules: { desk: 's' },
  departments: { frontDesk: 'a', spa: 'b', restaurant: 'c', housekeeping: 'd', reservations: 'e' },
});
const sizeOf = (id: string) => {
  const node = document.nodes.find((other) => other.id === id)!;
  return { width: CARD.width, height: estimateHeight(cardText(node, 'en'), describeNode(node).ports.length) };
};

/** Slow on a busy machine: ELK is Java turned JavaScript and warms up first. */
const SLOW = 60_000;
let places: Record<string, Point>;
beforeAll(async () => {
  places = placesOf(document, await new ELK().layout(elkGraph(document, sizeOf)));
}, SLOW);

it('lays a whole front desk out so that no card covers another, callers going to the right', () => {
  const tidy = moveNodes(document, places);
  const boxes = tidy.nodes
    .filter((node) => node.type !== 'note')
    .map((node) => ({ id: node.id, ...node.position, ...sizeOf(node.id) }));
  for (const a of boxes) {
    for (const b of boxes) {
      if (a.id >= b.id) continue;
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
  const x = (id: string) => boxes.find((box) => box.id === id)!.x;
  const forward = tidy.edges.filter((edge) => x(edge.to) > x(edge.from.node)).length;
  expect(forward / tidy.edges.length).toBeGreaterThan(0.6);
});

it('keeps the corner of the flow where it was, and a place for every node', () => {
  const steps = document.nodes.filter((node) => node.type !== 'note');
  const left = Math.min(...steps.map((node) => node.position.x));
  expect(Math.min(...steps.map((node) => places[node.id]!.x))).toBeGreaterThanOrEqual(left);
  expect(Object.keys(places).sort()).toEqual(document.nodes.map((node) => node.id).sort());
});
