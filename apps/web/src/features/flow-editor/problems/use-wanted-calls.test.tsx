// @vitest-environment happy-dom
import type { Problem } from '@innline/flow';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument } from '../testing/documents';
import type { CheckRequest } from './prove.worker';
import { useWantedCalls } from './use-wanted-calls';

afterEach(cleanup);

const call = { at: null, does: [], again: [], words: ['Menu: Says nothing'] };
const PROBLEM: Problem = { code: 'G1', severity: 'blocks', message: 'Open.', node: 'a', port: 'next', field: null };

function open() {
  const store = createEditorStore({ document: aDocument(), readOnly: false });
  const send = vi.fn<(request: CheckRequest) => void>();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <EditorStoreProvider store={store}>{children}</EditorStoreProvider>
  );
  const { result } = renderHook(() => useWantedCalls(send), { wrapper });
  const want = (problem: Problem, play: boolean) => {
    act(() => store.setState({ callWanted: { problem, play } }));
    return send.mock.lastCall![0].id;
  };
  return { store, send, want, answer: result.current };
}

it('keeps each call with the problem it was asked for, whichever answer comes first', () => {
  const { store, send, want, answer } = open();
  const other = { ...PROBLEM, port: 'other' };
  const [first, second] = [want(PROBLEM, false), want(other, true)];
  expect(send).toHaveBeenCalledTimes(2);
  expect(store.getState().callWanted).toBeNull();
  act(() => answer({ kind: 'call', id: second, call }));
  expect(store.getState().playWanted).toEqual({ problem: other, call });
  act(() => answer({ kind: 'call', id: first, call: null }));
  expect(store.getState().calls).toEqual(
    new Map([
      [other, call],
      [PROBLEM, null],
    ]),
  );
});

it('plays nothing where no call comes, or where only its steps are wanted', () => {
  const { store, want, answer } = open();
  const [first, second] = [want(PROBLEM, true), want(PROBLEM, false)];
  act(() => answer({ kind: 'call', id: first, call: null }));
  act(() => answer({ kind: 'call', id: second, call }));
  expect(store.getState().playWanted).toBeNull();
  expect(store.getState().calls.get(PROBLEM)).toEqual(call);
});
