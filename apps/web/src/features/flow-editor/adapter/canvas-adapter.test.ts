import { allNodeTypes, draftConfig, type FlowDocument, type NodeType } from '@innline/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNode } from '../nodes/describe';
import { NOTHING_SELECTED } from '../store/state';
import { aDocument, aNode, anEdge } from '../testing/documents';
import { createCanvasAdapter, documentOf, leadOf } from './canvas-adapter';
import { CARD } from './geometry';
import { IN } from './handles';

const view = (document: FlowDocument) => ({ document, selection: NOTHING_SELECTED, drag: null, measured: {} });
const types = allNodeTypes().map(({ type }) => type as NodeType);

/** Any document: nodes of every type with their draft settings, ways from real ports to any node. */
const anyDocument = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((made) => {
    const nodes = made.map(({ type, x, y }, index) =>
      aNode(`n${index}`, { type, config: draftConfig(type, ['en']), position: { x, y } }),
    );
    const ports = nodes.flatMap((node) => describeNode(node).ports.map((port) => ({ node: node.id, port: port.id })));
    const ways = fc
      .subarray(ports)
      .chain((chosen) =>
        fc.tuple(...chosen.map((from) => fc.constantFrom(...nodes.map(({ id }) => id)).map((to) => ({ from, to })))),
      );
    return ways.map((list) =>
      aDocument(
        nodes,
        list.map((way, index) => ({ id: `e${index}`, ...way })),
      ),
    );
  });

describe('the document and the canvas', () => {
  it('turns any document into canvas nodes and back without a loss', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const adapter = createCanvasAdapter();
        const nodes = adapter.nodes(view(document));
        const edges = adapter.edges(view(document));
        expect(documentOf(document, nodes, edges)).toEqual(document);
      }),
    );
  });

  it('keeps the canvas twin of whatever did not change', () => {
    const adapter = createCanvasAdapter();
    const document = aDocument([aNode('a'), aNode('b')], [anEdge('a', 'next', 'b')]);
    const [a, b] = adapter.nodes(view(document));
    const [edge] = adapter.edges(view(document));
    const moved = { ...document, nodes: [document.nodes[0]!, { ...document.nodes[1]!, position: { x: 9, y: 9 } }] };
    const [sameA, otherB] = adapter.nodes(view(moved));
    expect(sameA).toBe(a);
    expect(otherB).not.toBe(b);
    expect(adapter.edges(view(moved))[0]).toBe(edge);
    expect(adapter.edges(view(moved))).toBe(adapter.edges(view(document)));
  });

  it('shows a node where it is being dragged without telling the document', () => {
    const document = aDocument([aNode('a')]);
    const [node] = createCanvasAdapter().nodes({ ...view(document), drag: { a: { x: 5, y: 6 } } });
    expect(node!.position).toEqual({ x: 5, y: 6 });
    expect(node!.data.node.position).toEqual({ x: 0, y: 0 });
  });

  it('gives places of ports, from the lower end of a card upwards: as estimated, then as measured', () => {
    const document = aDocument([aNode('m', { type: 'menu', config: draftConfig('menu', ['en']) })]);
    const [fresh] = createCanvasAdapter().nodes(view(document));
    expect(fresh!.handles!.map((handle) => handle.id)).toEqual([
      IN,
      ...describeNode(document.nodes[0]!).ports.map((p) => p.id),
    ]);
    const measured = { m: { width: 264, height: fresh!.measured!.height! + CARD.line } };
    const [known] = createCanvasAdapter().nodes({ ...view(document), measured });
    expect(known).toMatchObject({ measured: measured.m });
    const ys = (node: typeof known) => node!.handles!.map(({ y }) => y);
    expect(ys(known)).toEqual(ys(fresh).map((y, index) => (index === 0 ? y : y + CARD.line)));
    const below = known!.measured!.height! - (ys(known).at(-1)! + 6);
    expect(below).toBe(CARD.border + CARD.footer + CARD.port / 2);
  });

  it('leaves it to React Flow to measure a note: it has no ports, and is as tall as what is written in it', () => {
    const document = aDocument([aNode('n', { type: 'note' })]);
    expect(createCanvasAdapter().nodes(view(document))[0]).toMatchObject({ handles: [], initialWidth: 240 });
    const measured = { n: { width: 240, height: 200 } };
    expect(createCanvasAdapter().nodes({ ...view(document), measured })[0]).toMatchObject({ measured: measured.n });
  });

  it('does not take a half-drawn way for one', () => {
    expect(leadOf({ source: 'a', sourceHandle: null, target: 'b' })).toBeNull();
    expect(leadOf({ source: 'a', sourceHandle: 'next', target: 'b' })).toEqual({
      from: { node: 'a', port: 'next' },
      to: 'b',
    });
  });
});
