// @vitest-environment happy-dom
import { smallDesk } from '@innline/flow';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { selectionOf } from '../store/change';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore, type EditorStore } from '../store/create-store';
import { SettingsSheet } from './settings-sheet';

// what the form asks the hotel for is not what this is about
vi.mock('../inspector/inspector', async () => {
  const { useEditor } = await import('../store/context');
  return { Inspector: () => <p>Settings of {useEditor(({ selection }) => [...selection.nodes].join())}</p> };
});

afterEach(cleanup);

function shown(): EditorStore {
  const store = createEditorStore({ document: smallDesk({ departments: { frontDesk: 'd' } }) });
  render(
    <EditorStoreProvider store={store}>
      <button type="button">Behind</button>
      <SettingsSheet />
    </EditorStoreProvider>,
  );
  return store;
}

it('stays away while somebody only selects', () => {
  const store = shown();
  act(() => store.setState({ selection: selectionOf(['menu']) }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('comes when settings are asked for, and closing it keeps the selection and gives the focus back', async () => {
  const store = shown();
  screen.getByRole('button', { name: 'Behind' }).focus();
  act(() => store.setState({ selection: selectionOf(['menu']), overlay: { kind: 'settings' } }));
  expect(screen.getByRole('dialog', { name: 'Settings' }).textContent).toContain('Settings of menu');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect([...store.getState().selection.nodes]).toEqual(['menu']);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Behind'));
});

it('comes when a problem wants the cursor in a field', () => {
  const store = shown();
  act(() => store.setState({ selection: selectionOf(['menu']), focus: { node: 'menu', field: 'prompt' } }));
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
});

it('goes when what it is about is gone', () => {
  const store = shown();
  act(() => store.setState({ selection: selectionOf(['menu']), overlay: { kind: 'settings' } }));
  act(() => store.setState({ selection: selectionOf([]) }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
