import { describe, expect, it } from 'vitest';
import { selectionOf } from '../store/change';
import { createEditorStore } from '../store/create-store';
import { redo, undo } from '../store/history';
import { aDocument, aNode } from '../testing/documents';
import { groupSelected, nameGroup, selectGroup, takeOutOfGroup, ungroupSelected } from './group';

const base = aDocument([aNode('a', { name: 'Hello' }), aNode('b'), aNode('c')]);

function editor(selected: string[], readOnly = false) {
  const store = createEditorStore({ document: base, readOnly });
  store.setState({ selection: selectionOf(selected) });
  const groups = () => store.getState().document.groups ?? [];
  return { store, groups, said: () => store.getState().announcement };
}

describe('grouping', () => {
  it('is one step of undo, asks for a name and is told', () => {
    const { store, groups, said } = editor(['a', 'b']);
    groupSelected(store);
    expect(said()).toBe('Grouped 2 steps');
    const [group] = groups();
    expect(store.getState().focus).toEqual({ node: group!.id, field: null });
    nameGroup(store, group!.id, 'Reception');
    expect(groups()[0]!.name).toBe('Reception');
    undo(store);
    undo(store);
    expect(store.getState().document).toBe(base);
    redo(store);
    expect(groups()).toHaveLength(1);
  });

  it('of a whole group, of nothing, or by a viewer changes nothing', () => {
    const { store, groups } = editor(['a', 'b']);
    groupSelected(store);
    const before = store.getState().document;
    groupSelected(store);
    expect(store.getState().document).toBe(before);
    expect(groups()).toHaveLength(1);
    for (const other of [editor([]), editor(['a'], true)]) {
      groupSelected(other.store);
      ungroupSelected(other.store);
      expect(other.store.getState().document).toBe(base);
    }
  });

  it('selects all of it by its name, and says how many', () => {
    const { store, groups, said } = editor(['a', 'b']);
    groupSelected(store);
    store.setState({ selection: selectionOf(['c']) });
    selectGroup(store, groups()[0]!.id);
    expect([...store.getState().selection.nodes]).toEqual(['a', 'b']);
    expect(said()).toBe('Group “Group”, 2 steps selected');
    selectGroup(store, 'nobody');
    expect([...store.getState().selection.nodes]).toEqual(['a', 'b']);
  });

  it('is taken back from one of its steps, or one step is taken out', () => {
    const { store, groups, said } = editor(['a', 'b']);
    groupSelected(store);
    takeOutOfGroup(store, 'a');
    expect(said()).toBe('Took “Hello” out of “Group”');
    expect(groups()[0]!.nodes).toEqual(['b']);
    store.setState({ selection: selectionOf(['b', 'c']) });
    ungroupSelected(store);
    expect(said()).toBe('Took the frame of “Group” away');
    expect(groups()).toEqual([]);
    expect(store.getState().document.nodes).toHaveLength(3);
  });
});
