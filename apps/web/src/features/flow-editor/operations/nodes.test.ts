import { describe, expect, it } from 'vitest';
import { aDocument, aNode, anEdge, counter, testPorts } from '../testing/documents';
import { addNode } from './add-node';
import { alignNodes } from './align-nodes';
import { deleteNodes } from './delete-nodes';
import { insertOnEdge } from './insert-on-edge';
import { moveNodes, nudgeNodes } from './move-nodes';
import { nameKey, uniqueName } from './names';
import { renameNode } from './rename-node';

describe('adding', () => {
  it('gives a fresh id and a unique name and rounds the place', () => {
    const before = aDocument([aNode('id1', { name: 'Greeting' })]);
    const { document, id } = addNode(
      before,
      { type: 'greet', name: 'Greeting', config: {}, position: { x: 1.4, y: 2.6 } },
      counter(),
    );
    expect(id).toBe('id2');
    expect(document.nodes[1]).toMatchObject({ id: 'id2', name: 'Greeting 2', position: { x: 1, y: 3 } });
    expect(before.nodes).toHaveLength(1);
  });
});

describe('names', () => {
  it('counts on from a number that is already there', () => {
    const document = aDocument([aNode('a', { name: 'Menu' }), aNode('b', { name: 'Menu 2' })]);
    expect(uniqueName(document, 'Menu 2')).toBe('Menu 3');
  });
  it('takes names that read the same in a template for the same name', () => {
    expect(nameKey('Ask dátes!')).toBe('ask_dates');
    expect(uniqueName(aDocument([aNode('a', { name: 'ask dates' })]), 'Ask Dates')).toBe('Ask Dates 2');
  });
  it('keeps names within 80 characters', () => {
    const long = 'x'.repeat(80);
    expect(uniqueName(aDocument([aNode('a', { name: long })]), long).length).toBeLessThanOrEqual(80);
  });
});

describe('moving', () => {
  it('moves only what is named and returns the same document for no move', () => {
    const document = aDocument([aNode('a'), aNode('b')]);
    expect(moveNodes(document, { a: { x: 0.2, y: 0 } })).toBe(document);
    const moved = nudgeNodes(document, ['b'], { x: 5, y: -5 });
    expect(moved.nodes.map((node) => node.position)).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: -5 },
    ]);
    expect(moved.nodes[0]).toBe(document.nodes[0]);
  });
});

describe('aligning', () => {
  const document = aDocument([
    aNode('a', { position: { x: 0, y: 0 } }),
    aNode('b', { position: { x: 90, y: 50 } }),
    aNode('c', { position: { x: 400, y: 10 } }),
  ]);
  const size = () => ({ width: 100, height: 40 });
  const xs = (d: typeof document) => d.nodes.map((node) => node.position.x);
  it.each([
    ['left', [0, 0, 0]],
    ['right', [400, 400, 400]],
    ['center', [200, 200, 200]],
    ['across', [0, 200, 400]],
  ] as const)('%s', (how, expected) => {
    expect(xs(alignNodes(document, ['a', 'b', 'c'], how, size))).toEqual(expected);
  });
  it('spreads overlapping nodes with a gap', () => {
    const ys = alignNodes(document, ['a', 'b', 'c'], 'down', size).nodes.map((node) => node.position.y);
    expect(ys).toEqual([0, 128, 64]);
  });
  it('leaves a single node alone', () => {
    expect(alignNodes(document, ['a'], 'left', size)).toBe(document);
  });
});

describe('deleting', () => {
  it('takes the edges along', () => {
    const document = aDocument(
      [aNode('a'), aNode('b'), aNode('c')],
      [anEdge('a', 'next', 'b'), anEdge('b', 'next', 'c'), anEdge('c', 'next', 'a')],
    );
    expect(deleteNodes(document, ['b']).edges.map((edge) => edge.id)).toEqual(['c-next']);
    expect(deleteNodes(document, ['nobody'])).toBe(document);
  });
});

describe('renaming', () => {
  const document = aDocument([
    aNode('a', { type: 'listen', name: 'Ask date' }),
    aNode('b', {
      config: {
        text: {
          en: 'On {{ answers.ask_date.text }} or {{ answers.ask_date_of_birth.text }}',
          es: "{{ answers['ask_date'].text }}",
        },
        rules: [{ left: 'answers.ask_date.value' }],
      },
    }),
    aNode('c', { name: 'Menu' }),
  ]);
  it('is followed by every text that reads the answer, and by no other', () => {
    const renamed = renameNode(document, 'a', 'When');
    expect(renamed.nodes[1]!.config).toEqual({
      text: {
        en: 'On {{ answers.when.text }} or {{ answers.ask_date_of_birth.text }}',
        es: "{{ answers['when'].text }}",
      },
      rules: [{ left: 'answers.when.value' }],
    });
    expect(renamed.nodes[2]).toBe(document.nodes[2]);
  });
  it('makes a taken name unique and refuses an empty one', () => {
    expect(renameNode(document, 'a', 'menu').nodes[0]!.name).toBe('menu 2');
    expect(renameNode(document, 'a', '  ')).toBe(document);
  });
});

describe('inserting on an edge', () => {
  it('leads in and on by the first free port', () => {
    const document = aDocument(
      [aNode('a'), aNode('b'), aNode('n', { config: { ports: ['open', 'closed'] } })],
      [anEdge('a', 'next', 'b')],
    );
    const next = insertOnEdge(document, 'a-next', 'n', testPorts, counter());
    expect(next.edges.map((edge) => [edge.from.node, edge.from.port, edge.to])).toEqual([
      ['a', 'next', 'n'],
      ['n', 'open', 'b'],
    ]);
  });
  it('ends the way at a node without ports', () => {
    const document = aDocument(
      [aNode('a'), aNode('b'), aNode('end', { config: { ports: [] } })],
      [anEdge('a', 'next', 'b')],
    );
    expect(insertOnEdge(document, 'a-next', 'end', testPorts, counter()).edges).toMatchObject([{ to: 'end' }]);
  });
  it('leaves its own edges alone', () => {
    const document = aDocument([aNode('a'), aNode('b')], [anEdge('a', 'next', 'b')]);
    expect(insertOnEdge(document, 'a-next', 'a', testPorts)).toBe(document);
  });
});
