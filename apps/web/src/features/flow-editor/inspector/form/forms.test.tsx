// @vitest-environment happy-dom
import { allNodeTypes, draftConfig, type FlowDocument, type FormField, formOf, type NodeType } from '@innline/flow';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { selectionOf } from '../../store/change';
import { EditorStoreProvider } from '../../store/context';
import { createEditorStore } from '../../store/create-store';
import { aDocument, aNode } from '../../testing/documents';
import { Inspector } from '../inspector';
import { isShown } from './config-form';

afterEach(cleanup);

function openStep(type: NodeType, config = {}, more: Partial<FlowDocument> = {}) {
  const node = aNode('x', { type, name: 'The step', config: { ...draftConfig(type, ['en', 'es']), ...config } });
  const document = { ...aDocument([node, aNode('other', { type: 'hangup', name: 'Goodbye' })]), ...more };
  const store = createEditorStore({ document });
  store.setState({ selection: selectionOf(['x']) });
  const view = render(
    <EditorStoreProvider store={store}>
      <Inspector />
    </EditorStoreProvider>,
  );
  const configNow = () => store.getState().document.nodes[0]!.config;
  return { store, configNow, ...view };
}

/** The control of a field: what its label names, or the group of controls. */
function rowOf(container: HTMLElement, path: string): HTMLElement {
  const row = container.querySelector<HTMLElement>(`[data-field="${path}"]`);
  if (!row) throw new Error(`no field ${path}`);
  return row;
}

function expectField(container: HTMLElement, field: FormField, path: string) {
  const row = rowOf(container, path);
  expect(within(row).getAllByText(field.label).length).toBeGreaterThan(0);
  if (field.help) expect(within(row).getAllByText(field.help).length).toBeGreaterThan(0);
  const controls = row.querySelectorAll('input, select, textarea, button[role="switch"], button, output');
  expect(controls.length, `${path} has a control`).toBeGreaterThan(0);
}

describe('the form of every node type', () => {
  for (const definition of allNodeTypes()) {
    it(`${definition.type}: shows each of its fields with a label, help and a control`, () => {
      const { container, configNow } = openStep(definition.type as NodeType);
      const fields = formOf(definition);
      for (const field of fields) {
        if (isShown(field, configNow(), fields)) expectField(container, field, field.name);
      }
    });

    it(`${definition.type}: every control has a name`, () => {
      const { container } = openStep(definition.type as NodeType);
      for (const control of container.querySelectorAll('input, select, textarea, button')) {
        const id = control.getAttribute('id');
        const labelled = id !== null && container.querySelector(`label[for="${CSS.escape(id)}"]`) !== null;
        const named =
          labelled || control.getAttribute('aria-label') || control.textContent?.trim() || control.closest('label');
        expect(named, control.outerHTML).toBeTruthy();
      }
    });
  }
});

describe('editing', () => {
  it('writes a text in the language of its tab and says which are missing', () => {
    const { configNow } = openStep('greet', { text: { en: 'Hello' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'What callers hear in English' }), {
      target: { value: 'Hi' },
    });
    expect(configNow().text).toEqual({ en: 'Hi' });
    fireEvent.click(screen.getByRole('tab', { name: /Spanish.*not written/ }));
    expect(screen.getByText('Callers who speak Spanish hear it in English.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start from English' }));
    expect(configNow().text).toEqual({ en: 'Hi', es: 'Hi' });
  });

  it('is one step of undo for a burst of typing', () => {
    const { store } = openStep('greet', { text: { en: '' } });
    const box = screen.getByRole('textbox', { name: 'What callers hear in English' });
    for (const value of ['H', 'He', 'Hey']) fireEvent.change(box, { target: { value } });
    expect(store.temporal.getState().pastStates).toHaveLength(1);
  });

  it('offers what can stand between braces and puts it in', () => {
    const { configNow } = openStep('greet', { text: { en: '' } });
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What callers hear in English' });
    box.focus();
    fireEvent.change(box, { target: { value: 'Welcome to {{ hotel.na' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(configNow().text).toEqual({ en: 'Welcome to {{ hotel.name }}' });
  });

  it('says at once what is wrong with a template', () => {
    openStep('greet', { text: { en: 'Hi {{ vars.nobody }}' } });
    expect(screen.getByRole('alert').textContent).toContain('vars.nobody');
  });

  it('adds, renames and removes choices of a menu', () => {
    const { configNow } = openStep('menu');
    fireEvent.click(screen.getByRole('button', { name: 'Add a choice' }));
    const options = () => configNow().options as { id: string; label: string; digit: string }[];
    expect(options().at(-1)).toMatchObject({ label: 'Choice 3', digit: '3' });
    const item = within(screen.getByRole('listitem', { name: '3 · Choice 3' }));
    fireEvent.change(item.getByRole('textbox', { name: 'Name' }), { target: { value: 'Spa' } });
    expect(options().at(-1)!.label).toBe('Spa');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the choice: 3 · Spa' }));
    expect(options()).toHaveLength(2);
  });

  it('takes words as chips', () => {
    const { configNow } = openStep('menu');
    const box = within(screen.getByRole('listitem', { name: '2 · Front desk' })).getByRole('textbox', {
      name: 'Add a word in English to Words',
    });
    fireEvent.change(box, { target: { value: 'the lobby' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    const options = configNow().options as { phrases: Record<string, string[]> }[];
    expect(options[1]!.phrases.en).toContain('the lobby');
  });

  it('leads ways by a list, and marks ends', () => {
    const { store } = openStep('greet');
    const way = screen.getByRole('combobox', { name: 'Then' });
    fireEvent.change(way, { target: { value: 'other' } });
    expect(store.getState().document.edges).toMatchObject([{ from: { node: 'x', port: 'next' }, to: 'other' }]);
    fireEvent.change(way, { target: { value: ' end' } });
    expect(store.getState().document.edges).toEqual([]);
    expect(store.getState().document.nodes[0]!.intendedEnds).toEqual(['next']);
  });

  it('makes a variable on the spot', () => {
    const { store, configNow } = openStep('tool');
    const picker = screen.getByRole('combobox', { name: 'Keep the result in' });
    fireEvent.change(picker, { target: { value: ' new' } });
    expect(store.getState().document.variables).toMatchObject([{ name: 'value' }]);
    expect(configNow().result).toBe('value');
  });

  it('shows a problem at its field', () => {
    const { store, rerender } = openStep('greet');
    const problem = {
      code: 'config',
      severity: 'blocks',
      message: 'Too long to listen to.',
      node: 'x',
      port: null,
      field: 'text.en',
    } as const;
    store.setState({ problems: [problem] });
    rerender(
      <EditorStoreProvider store={store}>
        <Inspector />
      </EditorStoreProvider>,
    );
    expect(screen.getByRole('alert').textContent).toBe('Too long to listen to.');
  });

  it('changes nothing for those who may only look', () => {
    const { store } = openStep('menu');
    store.setState({ readOnly: true });
    cleanup();
    render(
      <EditorStoreProvider store={store}>
        <Inspector />
      </EditorStoreProvider>,
    );
    expect(screen.queryByRole('button', { name: 'Add a choice' })).toBeNull();
    for (const box of screen.getAllByRole<HTMLInputElement>('textbox')) expect(box.readOnly).toBe(true);
  });
});

describe('a config that leaves out what is as it begins, as one that was imported may', () => {
  /** As the schema takes it, not as the editor makes it. */
  function openBare(type: NodeType, config: Record<string, unknown>) {
    const document = aDocument([aNode('x', { type, name: 'The step', config })]);
    const store = createEditorStore({ document });
    store.setState({ selection: selectionOf(['x']) });
    return render(
      <EditorStoreProvider store={store}>
        <Inspector />
      </EditorStoreProvider>,
    ).container;
  }

  it('shows the value of a variable that is set without saying so', () => {
    const container = openBare('set', { assignments: [{ variable: 'guest', value: 'Ana' }] });
    const value = rowOf(container, 'assignments.0.value').querySelector('textarea, input') as HTMLInputElement;
    expect(value.value).toBe('Ana');
  });

  it('shows which department a transfer goes to', () => {
    expect(rowOf(openBare('transfer', {}), 'departmentId')).toBeTruthy();
  });

  it('still hides what another choice has no use for', () => {
    const container = openBare('set', { assignments: [{ variable: 'guest', action: 'clear' }] });
    expect(container.querySelector('[data-field="assignments.0.value"]')).toBeNull();
  });
});
