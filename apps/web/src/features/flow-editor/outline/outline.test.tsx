// @vitest-environment happy-dom
import { draftConfig, smallDesk } from '@innline/flow';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { spokenParts } from '../nodes/spoken-parts';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode } from '../testing/documents';
import { Outline } from './outline';

afterEach(cleanup);

it('reads a flow from beginning to end, with what is said and where each way leads', () => {
  const store = createEditorStore({ document: smallDesk({ departments: { frontDesk: 'd' } }) });
  render(
    <EditorStoreProvider store={store}>
      <Outline />
    </EditorStoreProvider>,
  );
  const steps = screen
    .getByRole('list', { name: 'The flow, step by step' })
    .querySelectorAll<HTMLElement>(':scope > li');
  expect([...steps].slice(0, 3).map((step) => step.querySelector('p')!.textContent)).toEqual([
    'Call comes in',
    'Welcome',
    'Menu',
  ]);
  expect(steps[1]!.textContent).toContain('“Welcome to Hotel name.”');
  expect(within(steps[1]!).getByRole('link', { name: 'Menu' }).getAttribute('href')).toBe('#outline-menu');
});

it('opens the settings of a step, which on a phone stand nowhere else', () => {
  const store = createEditorStore({ document: smallDesk({ departments: { frontDesk: 'd' } }), readOnly: true });
  render(
    <EditorStoreProvider store={store}>
      <Outline />
    </EditorStoreProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Settings of Menu' }));
  expect([...store.getState().selection.nodes]).toEqual(['menu']);
  expect(store.getState().overlay).toEqual({ kind: 'settings' });
});

it('says what ends and what leads nowhere', () => {
  const greet = aNode('g', { type: 'greet', name: 'Hello', config: draftConfig('greet', ['en']) });
  const ended = { ...greet, id: 'h', name: 'Bye', intendedEnds: ['next'] };
  render(
    <EditorStoreProvider store={createEditorStore({ document: aDocument([greet, ended]) })}>
      <Outline />
    </EditorStoreProvider>,
  );
  expect(screen.getByText('leads nowhere yet')).toBeTruthy();
  expect(screen.getByText('ends here')).toBeTruthy();
});

it('reads templates as people would', () => {
  const ask = aNode('q', { type: 'listen', name: 'Ask dates', config: draftConfig('listen', ['en']) });
  const text =
    'Hi {{ vars.guest_name | upcase }}, {{ answers.ask_dates.text }} at {{ hotel.name }}{% if x %}!{% endif %}';
  expect(
    spokenParts(text, aDocument([ask]))
      .map(({ text: part, filled }) => (filled ? `[${part}]` : part))
      .join(''),
  ).toBe('Hi [guest name], [Ask dates] at [Hotel name][…]![…]');
});
