// @vitest-environment happy-dom
import type { Problem } from '@innline/flow';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type CurrentHotel, HotelProvider } from '@/trpc/hotel';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode } from '../testing/documents';
import { blockingOf, problemWords } from './count';
import { ProblemsPanel } from './problems-panel';

afterEach(cleanup);

const problem = (more: Partial<Problem>): Problem => ({
  code: 'G1',
  severity: 'blocks',
  message: 'Nothing happens here.',
  node: 'a',
  port: 'next',
  field: null,
  ...more,
});

function open(problems: Problem[], readOnly = false) {
  const store = createEditorStore({ document: aDocument([aNode('a', { name: 'Hello' })]), readOnly });
  store.setState({ problems });
  const onClose = vi.fn();
  render(
    <HotelProvider hotel={{ timeZone: 'Europe/Madrid' } as CurrentHotel}>
      <EditorStoreProvider store={store}>
        <ProblemsPanel onClose={onClose} />
      </EditorStoreProvider>
    </HotelProvider>,
  );
  return { store, onClose };
}

it('counts by severity', () => {
  const list = [problem({}), problem({ severity: 'warning' }), problem({ severity: 'warning' })];
  expect(problemWords(list)).toBe('1 problem, 2 warnings');
  expect(problemWords([])).toBe('No problems');
  expect(blockingOf(list)).toHaveLength(1);
});

it('goes to the step and its field', () => {
  const { store } = open([problem({ code: 'config', port: null, field: 'text.en', message: 'Too long.' })]);
  fireEvent.click(screen.getByRole('button', { name: /Blocks publishing: .*Hello.*Too long/ }));
  expect(store.getState()).toMatchObject({ focus: { node: 'a', field: 'text.en' } });
  expect([...store.getState().selection.nodes]).toEqual(['a']);
});

it('names the step once, whether its sentence does or not', () => {
  open([problem({ message: '“Hello” says nothing.' }), problem({ message: 'Too long.' })]);
  const [own, other] = screen.getAllByRole('button', { name: /Blocks publishing/ });
  expect(own?.textContent).toBe('Blocks publishing: “Hello” says nothing.');
  expect(other?.textContent).toBe('Blocks publishing: Hello: Too long.');
});

it('marks an open way as an end in one click', () => {
  const { store } = open([problem({})]);
  fireEvent.click(screen.getByRole('button', { name: 'Ends here on purpose' }));
  expect(store.getState().document.nodes[0]!.intendedEnds).toEqual(['next']);
});

it('plays the call that comes to an open way', () => {
  const call = { at: null, does: [{ silence: 'deadline' } as const], again: [], words: ['Menu: Says nothing'] };
  const shown = { ...problem({}), call };
  const { store } = open([shown, problem({ port: 'other' })]);
  expect(screen.getByText('Menu: Says nothing')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Play it' }));
  expect(store.getState().playWanted).toEqual({ problem: shown, call });
});

it('looks for a call only when somebody wants to see it, and says where none comes', () => {
  const may = { ...problem({}), mayHaveCall: true as const };
  const { store } = open([may, problem({ port: 'other' })]);
  fireEvent.click(screen.getByRole('button', { name: 'Play it' }));
  expect(store.getState()).toMatchObject({ callWanted: { problem: may, play: true }, playWanted: null });
  act(() => store.setState({ calls: new Map([[may, null]]) }));
  expect(screen.queryByRole('button', { name: 'Play it' })).toBeNull();
  expect(screen.getByText('No call comes there as the flow is now.')).toBeTruthy();
});

it('asks for the flow’s settings where no step is to blame', () => {
  const { store } = open([problem({ node: null, port: null, code: 'document', message: 'No start.' })]);
  fireEvent.click(screen.getByRole('button', { name: /No start/ }));
  expect(store.getState().flowSettingsWanted).toBe(true);
});

it('offers no mending to those who may only look, and says so when all is well', () => {
  open([problem({})], true);
  expect(screen.queryByRole('button', { name: 'Ends here on purpose' })).toBeNull();
  cleanup();
  const { onClose } = open([]);
  expect(screen.getByText(/This flow can be published/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close the list of problems' }));
  expect(onClose).toHaveBeenCalled();
});
