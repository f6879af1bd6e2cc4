// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import { afterEach, expect, it } from 'vitest';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument } from '../testing/documents';
import { AddMenu } from './add-menu';

afterEach(cleanup);

function opened() {
  const store = createEditorStore({ document: aDocument([]) });
  store.setState({ overlay: { kind: 'add', at: { x: 0, y: 0 }, from: null, edge: null } });
  render(
    <EditorStoreProvider store={store}>
      <ReactFlowProvider>
        <AddMenu />
      </ReactFlowProvider>
    </EditorStoreProvider>,
  );
  return { store, input: screen.getByPlaceholderText('Which step?') };
}
const first = () => screen.getAllByRole('option')[0]!.textContent;

it('puts the step that is called so first, before those of other groups that only mention it', () => {
  const { store, input } = opened();
  const before = first();
  fireEvent.change(input, { target: { value: 'note' } });
  expect(first()).toContain('NoteA comment on the canvas');
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(store.getState().document.nodes.map(({ type }) => type)).toEqual(['note']);
  expect(store.getState().overlay).toEqual({ kind: 'none' });
  expect(before).not.toContain('Note');
});

it('says so where no step is called that', () => {
  const { input } = opened();
  fireEvent.change(input, { target: { value: 'teleport' } });
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(screen.getByText('No step is called that.')).toBeTruthy();
});
