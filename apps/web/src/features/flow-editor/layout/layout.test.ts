import { type FlowDocument, frontDesk } from '@innline/flow';
import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { CARD, estimateHeight, NOTE } from '../adapter/geometry';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import { type Box, frameOf, groupNodes, moveNodes, type SizeOf } from '../operations';
import { aDocument, aNode, anEdge, counter } from '../testing/documents';
import { tidyPlaces } from './tidy-places';

/** Slow on a busy machine: ELK is Java turned JavaScript and warms up first. */
const SLOW = 60_000;
const elk = new ELK();

const desk = frontDesk({
  schedules: { desk: 's' },
  departments: { frontDesk: 'a', spa: 'b', restaurant: 'c', housekeeping: 'd', reservations: 'e' },
});
const stepsOf = ({ nodes }: FlowDocument) => nodes.filter((node) => node.type !== 'note').map(({ id }) => id);

const sizesIn =
  (document: FlowDocument): SizeOf =>
  (id) => {
    const node = document.nodes.find((other) => other.id === id)!;
    if (node.type === 'note') return { width: NOTE.width, height: NOTE.height };
    return { width: CARD.width, height: estimateHeight(cardText(node, 'en'), describeNode(node).ports.length) };
  };

const tidied = async (document: FlowDocument): Promise<FlowDocument> =>
  moveNodes(document, await tidyPlaces(document, sizesIn(document), (graph) => elk.layout(graph)));

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Everything that lies on something else: a frame on a card that is not its own, a card on a card. Loose notes may. */
function collisions(document: FlowDocument): string[] {
  const sizeOf = sizesIn(document);
  const groups = document.groups ?? [];
  const frames = groups.flatMap((group) => {
    const box = frameOf(group, document, sizeOf);
    return box ? [{ name: group.id, own: group.nodes, box }] : [];
  });
  const cards = document.nodes
    .filter((node) => node.type !== 'note' || groups.some(({ nodes }) => nodes.includes(node.id)))
    .map((node) => ({ name: node.id, own: [] as string[], box: { ...node.position, ...sizeOf(node.id) } }));
  const all = [...frames, ...cards];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => !a.own.includes(b.name) && overlap(a.box, b.box))
      .map((b) => `${a.name} on ${b.name}`),
  );
}

it(
  'lays a whole front desk out: no card covers another, callers go to the right, the corner stays',
  async () => {
    const tidy = await tidied(desk);
    expect(collisions(tidy)).toEqual([]);
    const x = (id: string, { nodes }: FlowDocument) => nodes.find((node) => node.id === id)!.position.x;
    const forward = tidy.edges.filter((edge) => x(edge.to, tidy) > x(edge.from.node, tidy)).length;
    expect(forward / tidy.edges.length).toBeGreaterThan(0.6);
    const left = (document: FlowDocument) => Math.min(...stepsOf(document).map((id) => x(id, document)));
    expect(left(tidy)).toBe(left(desk));
  },
  SLOW,
);

describe('frames', () => {
  it(
    'keeps their steps together: none lies on another, or on a step that is not its own',
    async () => {
      const ids = counter();
      const steps = stepsOf(desk);
      const one = groupNodes(desk, steps.slice(2, 6), ids)!.document;
      // every third step: neighbours in the frame that are far from each other in the flow, with circles through it
      const thirds = steps.slice(6).filter((_, index) => index % 3 === 0);
      const both = groupNodes(one, thirds, ids)!.document;
      expect(both.groups).toHaveLength(2);
      expect(collisions(both)).not.toEqual([]);
      expect(collisions(await tidied(both))).toEqual([]);
    },
    SLOW,
  );

  it(
    'callers still go from left to right, into a frame and out of it',
    async () => {
      const chain = ['a', 'b', 'c', 'd', 'e', 'f'];
      const edges = chain.slice(1).map((id, index) => anEdge(chain[index]!, 'next', id));
      const { document } = groupNodes(
        aDocument(
          chain.map((id) => aNode(id)),
          edges,
        ),
        ['c', 'd'],
        counter(),
      )!;
      const xs = (await tidied(document)).nodes.map(({ position }) => position.x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect(new Set(xs).size).toBe(chain.length);
    },
    SLOW,
  );

  it(
    'of one step, of steps that are gone, with notes; a way at a port that is gone',
    async () => {
      const position = { x: 40, y: 60 };
      const nodes = [
        aNode('start', { type: 'trigger', position }),
        aNode('hello', { position }),
        aNode('remark', { type: 'note', position }),
        aNode('loose', { type: 'note', position: { x: 35, y: 80 } }),
        aNode('bye', { type: 'hangup', position }),
      ];
      const edges = [anEdge('start', 'start', 'hello'), anEdge('hello', 'gone', 'bye'), anEdge('gone', 'next', 'bye')];
      const groups = [
        { id: 'talk', name: 'Talk', nodes: ['hello', 'remark', 'gone'] },
        { id: 'empty', name: 'Nobody', nodes: ['gone'] },
        { id: 'end', name: 'End', nodes: ['bye'] },
      ];
      const tidy = await tidied({ ...aDocument(nodes, edges), groups });
      expect(collisions(tidy)).toEqual([]);
      const at = (id: string) => tidy.nodes.find((node) => node.id === id)!.position;
      expect(at('start').x).toBeLessThan(at('hello').x);
      expect(at('hello').x).toBeLessThan(at('bye').x);
      expect(at('loose')).toEqual({ x: at('start').x - 5, y: at('start').y + 20 });
      const corner = (axis: 'x' | 'y') => Math.min(...['start', 'hello', 'remark', 'bye'].map((id) => at(id)[axis]));
      expect({ x: corner('x'), y: corner('y') }).toEqual(position);
    },
    SLOW,
  );
});

it(
  'leaves a drawing of notes alone',
  async () => {
    const notes = aDocument([aNode('a', { type: 'note' }), aNode('b', { type: 'note', position: { x: 9, y: 9 } })]);
    expect(await tidied(notes)).toBe(notes);
  },
  SLOW,
);
