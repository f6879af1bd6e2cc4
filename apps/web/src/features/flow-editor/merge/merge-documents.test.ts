import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect, deleteNodes, moveNodes, renameNode, setField, setIntendedEnd } from '../operations';
import { aDocument, aNode, anEdge, counter, testPorts } from '../testing/documents';
import { mergeDocuments } from './merge-documents';
import { same } from './three-way';

const base = aDocument(
  [aNode('a', { name: 'Hello' }), aNode('b', { name: 'Menu' }), aNode('c', { name: 'Bye' })],
  [anEdge('a', 'next', 'b')],
);
const set = (document: typeof base, id: string, field: string, value: unknown) =>
  setField(document, id, field, value, testPorts);

describe('merging two drafts', () => {
  it('takes edits of different steps together without a question', () => {
    const { document, collisions } = mergeDocuments({
      base,
      mine: set(base, 'a', 'text', 'Good evening'),
      theirs: renameNode(set(base, 'b', 'tries', 3), 'c', 'Farewell'),
    });
    expect(collisions).toEqual([]);
    expect(document.nodes.map((node) => [node.name, node.config])).toEqual([
      ['Hello', { text: 'Good evening' }],
      ['Menu', { tries: 3 }],
      ['Farewell', {}],
    ]);
  });
  it('takes different settings of one step together', () => {
    const merged = mergeDocuments({ base, mine: set(base, 'a', 'text', 'x'), theirs: set(base, 'a', 'voice', 'y') });
    expect(merged.collisions).toEqual([]);
    expect(merged.document.nodes[0]!.config).toEqual({ text: 'x', voice: 'y' });
  });
  it('names the setting both changed, keeping mine for the time being', () => {
    const merged = mergeDocuments({ base, mine: set(base, 'a', 'text', 'x'), theirs: set(base, 'a', 'text', 'y') });
    expect(merged.collisions).toEqual([{ kind: 'node', name: 'Hello', what: 'text', node: 'a' }]);
    expect(merged.document.nodes[0]!.config.text).toBe('x');
  });
  it('is no collision when both did the same', () => {
    const mine = set(base, 'a', 'text', 'x');
    expect(mergeDocuments({ base, mine, theirs: set(base, 'a', 'text', 'x') }).collisions).toEqual([]);
  });
  it('asks when one deleted what the other changed, in either direction', () => {
    const gone = deleteNodes(base, ['b']);
    const changed = set(base, 'b', 'tries', 5);
    for (const [mine, theirs] of [
      [gone, changed],
      [changed, gone],
    ] as const) {
      const merged = mergeDocuments({ base, mine, theirs });
      expect(merged.collisions).toEqual([{ kind: 'node', name: 'Menu', what: 'removed', node: 'b' }]);
      expect(merged.document.nodes.some((node) => node.id === 'b')).toBe(true);
    }
  });
  it('lets a deletion stand where nobody touched the step, and drops edges to it', () => {
    const merged = mergeDocuments({ base, mine: deleteNodes(base, ['b']), theirs: set(base, 'a', 'text', 'x') });
    expect(merged.collisions).toEqual([]);
    expect(merged.document.nodes.map((node) => node.id)).toEqual(['a', 'c']);
    expect(merged.document.edges).toEqual([]);
  });
  it('asks when both lead one port to different steps', () => {
    const mine = connect(base, { node: 'b', port: 'next' }, 'c', counter());
    const theirs = connect(base, { node: 'b', port: 'next' }, 'a', counter());
    const merged = mergeDocuments({ base, mine, theirs });
    expect(merged.collisions).toEqual([{ kind: 'edge', name: 'Menu', what: 'next', node: 'b' }]);
    expect(merged.document.edges.filter((edge) => edge.from.node === 'b')).toHaveLength(1);
  });
  it('prefers leading on to an end', () => {
    const mine = setIntendedEnd(base, { node: 'b', port: 'next' }, true);
    const theirs = connect(base, { node: 'b', port: 'next' }, 'c', counter());
    const merged = mergeDocuments({ base, mine, theirs });
    expect(merged.document.nodes[1]!.intendedEnds).toEqual([]);
    expect(merged.document.edges).toHaveLength(2);
  });
  it('never asks about places', () => {
    const merged = mergeDocuments({
      base,
      mine: moveNodes(base, { a: { x: 1, y: 1 } }),
      theirs: moveNodes(base, { a: { x: 2, y: 2 } }),
    });
    expect(merged.collisions).toEqual([]);
    expect(merged.document.nodes[0]!.position).toEqual({ x: 1, y: 1 });
  });
  it('asks about two new names of the flow', () => {
    const merged = mergeDocuments({ base, mine: { ...base, name: 'A' }, theirs: { ...base, name: 'B' } });
    expect(merged.collisions).toEqual([{ kind: 'flow', name: 'A', what: 'name', node: null }]);
  });
  it('takes the voices of different languages together, and asks about two for one language', () => {
    const speaking = (voices: Record<string, string>) => ({ ...base, voices });
    const merged = mergeDocuments({ base, mine: speaking({ en: 'slt' }), theirs: speaking({ es: 'marina' }) });
    expect(merged.collisions).toEqual([]);
    expect(merged.document.voices).toEqual({ en: 'slt', es: 'marina' });
    const both = mergeDocuments({ base, mine: speaking({ en: 'slt' }), theirs: speaking({ en: 'rms' }) });
    expect(both.collisions).toMatchObject([{ kind: 'flow', what: 'voices.en' }]);
    const given = mergeDocuments({ base: speaking({ en: 'slt' }), mine: base, theirs: speaking({ en: 'slt' }) });
    expect('voices' in given.document).toBe(false);
  });
});

const edit = fc.record({ node: fc.constantFrom('a', 'b', 'c'), field: fc.constantFrom('x', 'y'), value: fc.integer() });
const edited = (edits: { node: string; field: string; value: number }[]) =>
  edits.reduce((document, { node, field, value }) => set(document, node, field, value), base);

describe('properties of merging', () => {
  it('with one side unchanged gives the other side', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const changed = edited(edits);
        expect(same(mergeDocuments({ base, mine: changed, theirs: base }).document, changed)).toBe(true);
        expect(same(mergeDocuments({ base, mine: base, theirs: changed }).document, changed)).toBe(true);
      }),
    );
  });
  it('loses nothing of mine ever, and nothing of theirs without saying so', () => {
    fc.assert(
      fc.property(fc.array(edit), fc.array(edit), (left, right) => {
        const mine = edited(left);
        const theirs = edited(right);
        const { document, collisions } = mergeDocuments({ base, mine, theirs });
        const valueIn = (which: typeof base, { node, field }: { node: string; field: string }) =>
          which.nodes.find((other) => other.id === node)!.config[field];
        for (const place of left) expect(valueIn(document, place)).toBe(valueIn(mine, place));
        for (const place of right) {
          const told = collisions.some((collision) => collision.node === place.node && collision.what === place.field);
          if (!told) expect(valueIn(document, place)).toBe(valueIn(theirs, place));
        }
      }),
    );
  });
});
