import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDocument, aNode, anEdge, counter } from '../testing/documents';
import { copy, duplicate, paste, readClip } from './clipboard';

const base = aDocument(
  [
    aNode('a', { name: 'Ask', position: { x: 100, y: 50 } }),
    aNode('b', {
      name: 'Say',
      position: { x: 300, y: 80 },
      config: { text: { en: 'You said {{ answers.ask.text }}' } },
    }),
    aNode('c', { name: 'Other' }),
  ],
  [anEdge('a', 'next', 'b'), anEdge('b', 'next', 'c')],
);

describe('copy and paste', () => {
  it('keeps the inner edges only', () => {
    expect(copy(base, ['a', 'b'])!.edges.map((edge) => edge.id)).toEqual(['a-next']);
    expect(copy(base, [])).toBeNull();
  });
  it('gives fresh ids, unique names, and lets copies read each other', () => {
    const { document, ids } = paste(base, copy(base, ['a', 'b'])!, { x: 0, y: 0 }, counter());
    expect(ids).toEqual(['id1', 'id2']);
    expect(document.nodes.slice(3)).toMatchObject([
      { id: 'id1', name: 'Ask 2', position: { x: 0, y: 0 } },
      {
        id: 'id2',
        name: 'Say 2',
        position: { x: 200, y: 30 },
        config: { text: { en: 'You said {{ answers.ask_2.text }}' } },
      },
    ]);
    expect(document.edges.at(-1)).toMatchObject({ from: { node: 'id1', port: 'next' }, to: 'id2' });
    expect(document.nodes.slice(0, 3)).toEqual(base.nodes);
  });
  it('does not mix up copies whose new name is another copy’s old one', () => {
    const read = (name: string) => ({ text: `{{ answers.${name}.text }}` });
    const clip = copy(
      aDocument([
        aNode('a', { name: 'Ask', config: read('ask_2') }),
        aNode('b', { name: 'Ask 2', config: read('ask') }),
      ]),
      ['a', 'b'],
    )!;
    const { document } = paste(aDocument([aNode('x', { name: 'Ask' })]), clip, { x: 0, y: 0 }, counter());
    expect(document.nodes.slice(1).map((node) => [node.name, node.config.text])).toEqual([
      ['Ask 2', '{{ answers.ask_3.text }}'],
      ['Ask 3', '{{ answers.ask_2.text }}'],
    ]);
  });
  it('travels as text and refuses anything else', () => {
    const clip = copy(base, ['a'])!;
    expect(readClip(JSON.stringify(clip))).toEqual(clip);
    for (const text of ['', 'hello', '{', '{"format":"innline.clip","nodes":[]}', '{"format":"other"}']) {
      expect(readClip(text)).toBeNull();
    }
  });
  it('duplicates beside the original', () => {
    const { document, ids } = duplicate(base, ['a'], counter());
    expect(document.nodes.find((node) => node.id === ids[0])!.position).toEqual({ x: 140, y: 90 });
  });
  it('never leaves a duplicate id or name, whatever is pasted how often', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { maxLength: 6 }), (rounds) => {
        let document = base;
        for (const chosen of rounds) document = paste(document, copy(document, chosen)!, { x: 0, y: 0 }).document;
        const ids = [...document.nodes, ...document.edges].map((thing) => thing.id);
        expect(new Set(ids).size).toBe(ids.length);
        const names = document.nodes.map((node) => node.name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
