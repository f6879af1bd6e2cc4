import { draftConfig, type NodeType } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { selectionOf } from '../store/change';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode, anEdge } from '../testing/documents';
import { addStep } from './add';
import { openAdd } from './open-add';

globalThis.requestAnimationFrame ??= () => 0;

const step = (id: string, type: NodeType, name: string, x: number, more = {}) =>
  aNode(id, { type, name, config: draftConfig(type, ['en']), position: { x, y: 40 }, ...more });
const base = aDocument(
  [step('hello', 'greet', 'Hello', 0), step('ask', 'listen', 'Ask', 360), step('bye', 'hangup', 'Bye', 720)],
  [anEdge('hello', 'next', 'ask'), anEdge('ask', 'heard', 'bye')],
);
const ELSEWHERE = { x: 5, y: 6 };

function opened(selected: string[], options: { document?: typeof base; readOnly?: boolean } = {}) {
  const store = createEditorStore({ document: base, ...options });
  store.setState({ selection: selectionOf(selected) });
  openAdd(store, () => ELSEWHERE);
  return { store, overlay: store.getState().overlay };
}

describe('“/”', () => {
  it('offers the first free way of the selected step, and a place to the right of it', () => {
    const { overlay } = opened(['ask']);
    expect(overlay).toMatchObject({ kind: 'add', from: { node: 'ask', port: 'no_input' }, edge: null, offered: true });
    expect(overlay.kind === 'add' && overlay.at.x).toBeGreaterThan(360 + 264);
    expect(overlay.kind === 'add' && overlay.at.y).toBe(40);
  });

  it.each([
    ['nothing is selected', []],
    ['several steps are', ['hello', 'ask']],
    ['all ways lead on', ['hello']],
    ['the step has none', ['bye']],
  ])('leads nowhere where %s', (_, selected) => {
    expect(opened(selected).overlay).toEqual({ kind: 'add', at: ELSEWHERE, from: null, edge: null });
  });

  it('leaves ways alone that end on purpose', () => {
    const ask = { ...base.nodes[1]!, intendedEnds: ['no_input'] };
    const document = { ...base, nodes: base.nodes.map((node) => (node.id === 'ask' ? ask : node)) };
    expect(opened(['ask'], { document }).overlay).toMatchObject({ from: { port: 'not_understood' } });
  });

  it('is not for those who may only look', () => {
    expect(opened(['ask'], { readOnly: true }).overlay).toEqual({ kind: 'none' });
  });

  it('and a step chosen there is told with its place', () => {
    const { store, overlay } = opened(['ask']);
    if (overlay.kind !== 'add') throw new Error('nothing opened');
    const id = addStep(store, 'hangup', overlay)!;
    expect(store.getState().announcement).toBe('Added “Hang up” after “Ask”, at “Says nothing”');
    expect(store.getState().document.edges.at(-1)).toMatchObject({ from: { node: 'ask', port: 'no_input' }, to: id });
  });

  it('a note chosen there is led to by nothing', () => {
    const { store, overlay } = opened(['ask']);
    if (overlay.kind !== 'add') throw new Error('nothing opened');
    addStep(store, 'note', overlay);
    expect(store.getState().document.edges).toEqual(base.edges);
    expect(store.getState().announcement).toBe('Added “Note”');
  });
});
