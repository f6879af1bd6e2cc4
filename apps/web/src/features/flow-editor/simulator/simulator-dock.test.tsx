// @vitest-environment happy-dom
import { callShowing, documentOf, exampleFacts, prove } from '@innline/flow';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TRPCProvider } from '@/trpc/client';
import { HotelProvider } from '@/trpc/hotel';
import { HotelContextProvider } from '../hotel/hotel-context';
import { connect } from '../operations';
import { applyChange } from '../store/change';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { useCallToken } from '../token/call-token';
import { SimulatorDock } from './simulator-dock';

beforeEach(() => {
  vi.useFakeTimers();
  // there is no server here: what asks for scenarios waits for ever
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  // what Chromium does since 2025: an effect that gives it back breaks the page
  Element.prototype.scrollIntoView = vi.fn(() => Promise.resolve()) as unknown as () => void;
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
});

const { schedules, departments, hotel } = exampleFacts();
const document = documentOf({
  title: 'dock',
  flow: {
    nodes: [
      { id: 'start', type: 'trigger' },
      {
        id: 'menu',
        type: 'menu',
        name: 'Menu',
        config: {
          prompt: { en: 'One?' },
          tries: 1,
          options: [{ id: 'desk', label: 'Desk', digit: '1', phrases: { en: ['the desk'] } }],
        },
      },
      { id: 'ring', type: 'transfer', name: 'Ring', config: { departmentId: 'front_desk', announcement: {} } },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Bye then.' } } },
      { id: 'lost', type: 'hangup', name: 'Lost', config: { text: { en: 'So long.' } } },
    ],
    edges: [
      'start.start > menu',
      'menu.desk > ring',
      'menu.operator > ring',
      'menu.no_input > menu',
      'menu.no_match > ring',
      'ring.no_answer > bye',
      'ring.busy > bye',
      'ring.declined > bye',
      'ring.failed > bye',
    ],
  },
});

function open() {
  const store = createEditorStore({ document });
  const onShow = vi.fn();
  const current = {
    ...hotel,
    slug: 'aurora',
    role: 'manager' as const,
    user: { id: 'u', name: 'M', email: 'm@x.y' },
    hotels: [],
  };
  const context = {
    hotelId: hotel.id,
    schedules: Object.entries(schedules).map(([id, one]) => ({ id, ...one })),
    departments: Object.entries(departments).map(([id, { name }]) => ({ id, name })),
    voices: [],
    languages: ['en'],
  };
  render(
    <TRPCProvider>
      <HotelProvider hotel={current}>
        <HotelContextProvider value={context}>
          <EditorStoreProvider store={store}>
            <SimulatorDock flowId="flow" onShow={onShow} />
          </EditorStoreProvider>
        </HotelContextProvider>
      </HotelProvider>
    </TRPCProvider>,
  );
  return { store, onShow };
}

const story = () => screen.getByRole('log', { name: 'What is said and heard' }).textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('plays at once, moves the token, and goes back in time', () => {
  const { onShow } = open();
  expect(story()).toContain('One?');
  expect(useCallToken.getState().tokens.simulator).toMatchObject({ nodeId: 'menu', edgeIds: ['e1'] });
  const says = screen.getByRole('textbox', { name: 'What the caller says' });
  fireEvent.change(says, { target: { value: 'the desk please' } });
  fireEvent.click(screen.getByRole('button', { name: 'Say it' }));
  expect(story()).toContain('The caller was put through.');
  expect(useCallToken.getState().tokens.simulator!.nodeId).toBeNull();
  expect(onShow).toHaveBeenLastCalledWith('ring');
  press('One step back');
  expect(story()).not.toContain('put through');
  press('One step forward');
  expect(story()).toContain('put through');
  press('Start again');
  expect(screen.getByRole('button', { name: 'One step back' }).hasAttribute('disabled')).toBe(true);
});

it('keys of the keyboard are keys of the telephone, except while writing', () => {
  open();
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'What the caller says' }), { key: '1' });
  expect(story()).not.toContain('Pressed 1');
  fireEvent.keyDown(within(screen.getByRole('group', { name: 'Keypad' })).getByRole('button', { name: '5' }), {
    key: '1',
  });
  expect(story()).toContain('Pressed 1');
});

it('tells when an edit sends the same call elsewhere, and not any more when it is taken back', async () => {
  const { store } = open();
  press('1');
  await act(async () => applyChange(store, 'x', (draft) => connect(draft, { node: 'menu', port: 'desk' }, 'lost')));
  expect(screen.getByText('After your edit this call after “Menu” goes to “Lost” instead of “Ring”.')).toBeTruthy();
  expect(story()).toContain('So long.');
  await act(async () => applyChange(store, 'x', (draft) => connect(draft, { node: 'menu', port: 'desk' }, 'ring')));
  expect(screen.queryByText(/After your edit/)).toBeNull();
});

it('plays a problem by itself, action by action, round by round', async () => {
  const { store } = open();
  const problem = prove(document, { schedules, departments }).problems.find(({ code }) => code === 'G3')!;
  await act(async () => store.setState({ playWanted: { problem, call: callShowing(problem)! } }));
  expect(store.getState().playWanted).toBeNull();
  expect(screen.getByRole('textbox', { name: 'What the caller says' }).hasAttribute('disabled')).toBe(true);
  for (let tick = 0; tick < 4; tick++) await act(async () => vi.advanceTimersByTime(650));
  expect(screen.getByText(/Round 2 of 2: it goes on like this for ever/)).toBeTruthy();
  expect(story()!.match(/The caller says nothing/g)).toHaveLength(2);
});

it('says why a draft cannot be tried', async () => {
  const { store } = open();
  await act(async () => applyChange(store, 'x', (draft) => ({ ...draft, nodes: [], edges: [] })));
  expect(screen.getByRole('alert').textContent).toContain('Nothing starts this flow');
});

it('takes its token away when it is closed', () => {
  open();
  cleanup();
  expect(useCallToken.getState().tokens.simulator).toBeUndefined();
});
