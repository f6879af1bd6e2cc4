import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addNode, deleteNodes, moveNodes, setField } from '../operations';
import { aDocument, aNode, testPorts } from '../testing/documents';
import { applyChange, BURST_MS } from './change';
import { createEditorStore } from './create-store';
import { rebase, redo, undo } from './history';

const base = aDocument([aNode('a', { name: 'Hello' }), aNode('b', { name: 'Menu' })]);
const write = (node: string, text: string) => (document: typeof base) =>
  setField(document, node, 'text', text, testPorts);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('history', () => {
  it('takes changes back one by one and does them again, without a limit', () => {
    const store = createEditorStore({ document: base });
    for (let x = 1; x <= 300; x++) applyChange(store, 'Moved Hello', (d) => moveNodes(d, { a: { x, y: 0 } }));
    for (let n = 0; n < 300; n++) undo(store);
    expect(store.getState().document).toBe(base);
    undo(store);
    expect(store.getState().document).toBe(base);
    for (let n = 0; n < 300; n++) redo(store);
    expect(store.getState().document.nodes[0]!.position.x).toBe(300);
  });

  it('does not remember measuring, selecting or dragging', () => {
    const store = createEditorStore({ document: base });
    store.setState({ measured: { a: { width: 1, height: 1 } } });
    store.setState({ selection: { nodes: new Set(['a']), edges: new Set() } });
    store.setState({ dragged: ['a'] });
    store.setState({ dragged: [], problems: [] });
    expect(store.temporal.getState().pastStates).toHaveLength(0);
  });

  it('makes a burst of typing one step, and another field or a pause the next', () => {
    const store = createEditorStore({ document: base });
    const type = (node: string, text: string) => applyChange(store, 'x', write(node, text), { burst: `${node}.text` });
    type('a', 'H');
    type('a', 'Hi');
    type('b', 'Y');
    type('b', 'Yo');
    vi.advanceTimersByTime(BURST_MS + 1);
    type('b', 'You');
    expect(store.temporal.getState().pastStates).toHaveLength(3);
    undo(store);
    expect(store.getState().document.nodes[1]!.config.text).toBe('Yo');
    undo(store);
    undo(store);
    expect(store.getState().document).toBe(base);
  });

  it('starts a new step after an undo even for the same field', () => {
    const store = createEditorStore({ document: base });
    applyChange(store, 'x', write('a', 'H'), { burst: 'f' });
    undo(store);
    applyChange(store, 'x', write('a', 'J'), { burst: 'f' });
    undo(store);
    expect(store.getState().document).toBe(base);
  });

  it('says what was undone', () => {
    const store = createEditorStore({ document: base });
    applyChange(store, 'Deleted Menu', (d) => deleteNodes(d, ['b']));
    expect(store.getState().announcement).toBe('Deleted Menu');
    undo(store);
    expect(store.getState().announcement).toBe('Undone: Deleted Menu');
    redo(store);
    expect(store.getState().announcement).toBe('Done again: Deleted Menu');
  });

  it('forgets a selection of what is gone', () => {
    const store = createEditorStore({ document: base });
    let added = '';
    applyChange(store, 'Added', (d) => {
      const result = addNode(d, { type: 'greet', name: 'New', config: {}, position: { x: 0, y: 0 } });
      added = result.id;
      return result.document;
    });
    store.setState({ selection: { nodes: new Set([added]), edges: new Set() } });
    undo(store);
    expect(store.getState().selection.nodes.size).toBe(0);
  });
});

describe('changes', () => {
  it('do nothing to a flow that is only shown', () => {
    const store = createEditorStore({ document: base, readOnly: true });
    applyChange(store, 'x', write('a', 'H'));
    undo(store);
    expect(store.getState().document).toBe(base);
  });
  it('that change nothing are no step, but may select', () => {
    const store = createEditorStore({ document: base });
    applyChange(store, 'x', (d) => d, { select: ['a'] });
    expect(store.temporal.getState().pastStates).toHaveLength(0);
    expect(store.getState().selection.nodes.has('a')).toBe(true);
  });
});

describe('somebody else’s changes', () => {
  it('survive our undo and our redo', () => {
    const store = createEditorStore({ document: base });
    applyChange(store, 'x', write('a', 'mine'));
    const mine = store.getState().document;
    const theirs = write('b', 'theirs')(base);
    rebase(store, write('b', 'theirs')(mine), base, theirs);
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    undo(store);
    expect(store.getState().document.nodes.map((node) => node.config.text)).toEqual([undefined, 'theirs']);
    redo(store);
    expect(store.getState().document.nodes.map((node) => node.config.text)).toEqual(['mine', 'theirs']);
  });
});
