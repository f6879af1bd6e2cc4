// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorStoreProvider } from '../../store/context';
import { createEditorStore } from '../../store/create-store';
import { aDocument, aNode } from '../../testing/documents';
import { FlowInspector } from '../flow-inspector';
import { readInitial, writeInitial } from './initial-value';

afterEach(cleanup);

function open() {
  const greet = aNode('a', { config: { text: { en: 'Hi {{ vars.guest }}' } } });
  const document = { ...aDocument([greet]), variables: [{ name: 'guest', type: 'text' as const, sensitive: false }] };
  const store = createEditorStore({ document });
  render(
    <EditorStoreProvider store={store}>
      <FlowInspector />
    </EditorStoreProvider>,
  );
  return { store, flow: () => store.getState().document };
}

it('adds languages, chooses the first one, and keeps the last one', () => {
  const { flow } = open();
  fireEvent.change(screen.getByRole('combobox', { name: 'Add a language' }), { target: { value: 'fr' } });
  expect(flow().languages).toEqual(['en', 'es', 'fr']);
  fireEvent.click(screen.getByRole('button', { name: 'Speak Spanish first' }));
  expect(flow().languages).toEqual(['es', 'en', 'fr']);
  for (const name of ['Remove English', 'Remove French']) fireEvent.click(screen.getByRole('button', { name }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove Spanish' }).disabled).toBe(true);
});

it('renames a variable once its name is left, everywhere, and refuses a bad one', () => {
  const { flow } = open();
  const name = () =>
    within(screen.getByRole('listitem', { name: /^Variable/ })).getByRole('textbox', { name: 'Name of the variable' });
  fireEvent.change(name(), { target: { value: 'Guest Name' } });
  expect(screen.getByText(/Small letters, digits/)).toBeTruthy();
  fireEvent.blur(name());
  expect(flow().variables[0]!.name).toBe('guest');
  fireEvent.change(name(), { target: { value: 'visitor' } });
  expect(flow().variables[0]!.name).toBe('guest');
  fireEvent.blur(name());
  expect(flow().variables[0]!.name).toBe('visitor');
  expect(flow().nodes[0]!.config).toEqual({ text: { en: 'Hi {{ vars.visitor }}' } });
});

it('sets kind, first value and privacy', () => {
  const { flow } = open();
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind of guest' }), { target: { value: 'number' } });
  fireEvent.change(screen.getByRole('textbox', { name: 'First value of guest' }), { target: { value: '2' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Private' }));
  expect(flow().variables).toEqual([{ name: 'guest', type: 'number', initial: 2, sensitive: true }]);
});

it('takes limits that are allowed and gives the old one back otherwise', () => {
  const { flow } = open();
  const minutes = screen.getByRole<HTMLInputElement>('spinbutton', { name: /Longest call/, hidden: true });
  fireEvent.change(minutes, { target: { value: '45' } });
  fireEvent.blur(minutes);
  expect(flow().limits.callSeconds).toBe(2_700);
  fireEvent.change(minutes, { target: { value: '100000' } });
  fireEvent.blur(minutes);
  expect([flow().limits.callSeconds, minutes.value]).toEqual([2_700, '45']);
});

it('reads first values by their kind', () => {
  expect(readInitial('2.5', 'number')).toBe(2.5);
  expect(readInitial('many', 'number')).toBeUndefined();
  expect(readInitial('yes', 'boolean')).toBe(true);
  expect(readInitial('["a"]', 'list')).toEqual(['a']);
  expect(readInitial('{', 'object')).toBeUndefined();
  expect(readInitial('  ', 'text')).toBeUndefined();
  expect([writeInitial(['a']), writeInitial('x'), writeInitial(undefined)]).toEqual(['["a"]', 'x', '']);
});
