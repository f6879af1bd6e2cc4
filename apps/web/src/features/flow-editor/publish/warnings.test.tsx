// @vitest-environment happy-dom
import type { Problem } from '@innline/flow';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode } from '../testing/documents';
import { Warnings } from './warnings';

afterEach(cleanup);

const MISSING = 'The recording of “Welcome” is not in this hotel, and callers hear the text instead.';
const warning = (message: string, severity: Problem['severity'] = 'warning'): Problem => {
  return { code: 'G9', severity, message, node: 'a', port: null, field: 'audio' };
};

function open(problems: Problem[]) {
  const store = createEditorStore({ document: aDocument([aNode('a')]), readOnly: false });
  store.setState({ problems });
  const onShow = vi.fn();
  render(
    <EditorStoreProvider store={store}>
      <Warnings onShow={onShow} />
    </EditorStoreProvider>,
  );
  return { store, onShow };
}

it('tells of a recording that is not there, and goes to its step', () => {
  const { store, onShow } = open([warning(MISSING), warning('Nothing happens.', 'blocks')]);
  expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
  expect(screen.getByText(/^A warning/)).toBeTruthy();
  expect(screen.queryByText('Nothing happens.')).toBeNull();
  fireEvent.click(screen.getByText(MISSING));
  expect(store.getState().focus).toEqual({ node: 'a', field: 'audio' });
  expect(onShow).toHaveBeenCalledOnce();
});

it('lays many out only when asked, and is not there without any', () => {
  open(['a', 'b', 'c', 'd'].map((message) => warning(message)));
  expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
  expect(screen.getByText(/^4 warnings/)).toBeTruthy();
  cleanup();
  open([warning('Nothing happens.', 'blocks')]);
  expect(screen.queryByRole('group')).toBeNull();
});
