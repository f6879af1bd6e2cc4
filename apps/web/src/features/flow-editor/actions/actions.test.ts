import { draftConfig, type NodeType } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { selectionOf } from '../store/change';
import { createEditorStore } from '../store/create-store';
import { undo } from '../store/history';
import { aDocument, aNode, anEdge } from '../testing/documents';
import { addStep } from './add';
import { copySelected, duplicateSelected, pasteText } from './copy-paste';
import { editField, renameStep } from './edit-step';
import { lead, markEnd, unlead } from './lead';
import { alignSelected, deleteSelected, nudgeSelected, selectAll } from './selection';

// Focus is the page's business; there is none here.
globalThis.requestAnimationFrame ??= () => 0;

const step = (id: string, type: NodeType, name: string, x: number) =>
  aNode(id, { type, name, config: draftConfig(type, ['en', 'es']), position: { x, y: 0 } });
const base = aDocument(
  [
    step('start', 'trigger', 'Call comes in', 0),
    step('hello', 'greet', 'Hello', 360),
    step('bye', 'hangup', 'Bye', 720),
  ],
  [anEdge('start', 'start', 'hello'), anEdge('hello', 'next', 'bye')],
);

function editor(selected: string[] = [], readOnly = false) {
  const store = createEditorStore({ document: base, readOnly });
  store.setState({ selection: selectionOf(selected) });
  const ways = () => store.getState().document.edges.map((edge) => `${edge.from.node}.${edge.from.port} → ${edge.to}`);
  return { store, ways, said: () => store.getState().announcement, nodes: () => store.getState().document.nodes };
}

describe('adding a step', () => {
  it('from a port leads there, with texts in the flow’s languages, and selects it', () => {
    const { store, ways, said, nodes } = editor();
    const id = addStep(store, 'greet', { at: { x: 360, y: 400 }, from: { node: 'hello', port: 'next' } })!;
    expect(ways()).toEqual(['start.start → hello', `hello.next → ${id}`]);
    expect(Object.keys(nodes().at(-1)!.config.text as object)).toEqual(['en', 'es']);
    expect([...store.getState().selection.nodes]).toEqual([id]);
    expect(said()).toBe('Added “Say” after “Hello”, at “Then”');
    undo(store);
    expect(store.getState().document).toBe(base);
  });

  it('on a way goes in between and makes room, in one step of undo', () => {
    const { store, ways, nodes, said } = editor();
    const id = addStep(store, 'greet', { at: { x: 500, y: 0 }, edge: 'hello-next' })!;
    expect(said()).toBe('Added “Say” between “Hello” and “Bye”');
    expect(ways()).toEqual(['start.start → hello', `hello.next → ${id}`, `${id}.next → bye`]);
    const x = (of: string) => nodes().find((node) => node.id === of)!.position.x;
    expect(x(id)).toBeGreaterThan(x('hello') + 264);
    expect(x('bye')).toBeGreaterThan(x(id) + 264);
    undo(store);
    expect(store.getState().document).toBe(base);
  });

  it('never leads to where calls begin', () => {
    const { store, ways } = editor();
    addStep(store, 'on_error', { at: { x: 0, y: 500 }, from: { node: 'hello', port: 'next' } });
    expect(ways()).toEqual(['start.start → hello', 'hello.next → bye']);
  });

  it('does not pile up', () => {
    const { store, nodes } = editor();
    for (let n = 0; n < 3; n++) addStep(store, 'greet', { at: { x: 2_000, y: 0 } });
    expect(new Set(nodes().map((node) => `${node.position.x} ${node.position.y}`)).size).toBe(6);
  });

  it('is not for those who may only look', () => {
    const { store } = editor([], true);
    expect(addStep(store, 'greet', { at: { x: 0, y: 0 } })).toBeNull();
    expect(store.getState().document).toBe(base);
  });
});

describe('what is selected', () => {
  it('is deleted with its ways, and that is said', () => {
    const { store, ways, said } = editor(['hello']);
    deleteSelected(store);
    expect(ways()).toEqual([]);
    expect(said()).toBe('Deleted “Hello”');
    expect(store.getState().selection.nodes.size).toBe(0);
  });

  it('may be a way only', () => {
    const { store, ways, said } = editor();
    store.setState({ selection: selectionOf([], ['hello-next']) });
    deleteSelected(store);
    expect(ways()).toEqual(['start.start → hello']);
    expect(said()).toBe('Removed a connection');
  });

  it('moves by keys: several presses are one step of undo', () => {
    const { store, nodes } = editor(['hello', 'bye']);
    for (let n = 0; n < 4; n++) nudgeSelected(store, { x: 10, y: 0 });
    expect(nodes().map((node) => node.position.x)).toEqual([0, 400, 760]);
    undo(store);
    expect(store.getState().document).toBe(base);
  });

  it('lines up', () => {
    const { store, nodes, said } = editor();
    selectAll(store);
    alignSelected(store, 'left');
    expect(nodes().map((node) => node.position.x)).toEqual([0, 0, 0]);
    expect(said()).toBe('Aligned 3 steps');
  });

  it('is duplicated, and copied from flow to flow as text', () => {
    const { store, nodes } = editor(['hello', 'bye']);
    duplicateSelected(store);
    expect(nodes().map((node) => node.name)).toEqual(['Call comes in', 'Hello', 'Bye', 'Hello 2', 'Bye 2']);
    const text = copySelected(store)!;
    const other = editor();
    expect(pasteText(other.store, text, { x: 0, y: 900 })).toBe(true);
    expect(
      other
        .nodes()
        .slice(3)
        .map((node) => node.name),
    ).toEqual(['Hello 2', 'Bye 2']);
    expect(other.said()).toBe('Pasted 2 steps');
    expect(pasteText(other.store, 'a shopping list', { x: 0, y: 0 })).toBe(false);
  });

  it('is nothing to copy when nothing is selected', () => {
    expect(copySelected(editor().store)).toBeNull();
  });
});

describe('ways', () => {
  it('are told in words', () => {
    const { store, said, ways } = editor();
    lead(store, { node: 'hello', port: 'next' }, 'hello');
    expect(said()).toBe('“Then” of “Hello” now leads to “Hello”');
    unlead(store, { node: 'hello', port: 'next' });
    expect(ways()).toEqual(['start.start → hello']);
    markEnd(store, { node: 'hello', port: 'next' }, true);
    expect(said()).toBe('“Then” of “Hello” ends the call');
    markEnd(store, { node: 'hello', port: 'next' }, false);
    expect(said()).toBe('“Then” of “Hello” is open again');
  });
});

describe('settings', () => {
  it('change a field; languages of one text are bursts of their own', () => {
    const { store, nodes } = editor();
    editField(store, 'hello', 'text', { en: 'Hi' }, 'en');
    editField(store, 'hello', 'text', { en: 'Hi', es: 'Hola' }, 'es');
    expect(nodes()[1]!.config.text).toEqual({ en: 'Hi', es: 'Hola' });
    undo(store);
    expect(nodes()[1]!.config.text).toEqual({ en: 'Hi' });
  });

  it('take a choice’s way along when the choice is deleted', () => {
    const { store, ways } = editor();
    const menu = addStep(store, 'menu', { at: { x: 0, y: 900 } })!;
    lead(store, { node: menu, port: 'option_2' }, 'bye');
    const options = store.getState().document.nodes.at(-1)!.config.options as unknown[];
    editField(store, menu, 'options', options.slice(0, 1));
    expect(ways()).not.toContain(`${menu}.option_2 → bye`);
  });

  it('rename a step', () => {
    const { store, nodes, said } = editor();
    renameStep(store, 'hello', ' Good evening ');
    expect(nodes()[1]!.name).toBe('Good evening');
    expect(said()).toBe('Renamed a step to “Good evening”');
  });
});
