// @vitest-environment happy-dom
import { draftConfig } from '@innline/flow';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type HotelContext, HotelContextProvider } from '../../../hotel/hotel-context';
import { selectionOf } from '../../../store/change';
import { EditorStoreProvider } from '../../../store/context';
import { createEditorStore } from '../../../store/create-store';
import { aDocument, aNode } from '../../../testing/documents';
import { Inspector } from '../../inspector';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const VOICES = [
  { id: 'marina', name: 'Marina · English' },
  { id: 'slt', name: 'Susan · English' },
];

function openGreeting(voices: HotelContext['voices'], voice: string | null = null, languages = ['en']) {
  const node = aNode('x', { type: 'greet', config: { ...draftConfig('greet', languages), voice } });
  const store = createEditorStore({ document: { ...aDocument([node]), languages } });
  store.setState({ selection: selectionOf(['x']) });
  const hotel = { hotelId: 'h1', schedules: [], departments: [], languages, voices };
  render(
    <HotelContextProvider value={hotel}>
      <EditorStoreProvider store={store}>
        <Inspector />
      </EditorStoreProvider>
    </HotelContextProvider>,
  );
  return { picker: screen.getByLabelText('Voice'), configNow: () => store.getState().document.nodes[0]!.config };
}

it('offers the voices of the hotel, and the flow’s own by name of nobody', () => {
  const { picker, configNow } = openGreeting(VOICES);
  expect([...picker.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'The voice of the flow',
    'Marina · English',
    'Susan · English',
  ]);
  fireEvent.change(picker, { target: { value: 'marina' } });
  expect(configNow().voice).toBe('marina');
  fireEvent.change(picker, { target: { value: '' } });
  expect(configNow().voice).toBe(null);
});

it('keeps a voice that is gone until another one is chosen', () => {
  const { picker } = openGreeting(VOICES, 'tomas');
  expect((picker as HTMLSelectElement).value).toBe('tomas');
  expect(picker.textContent).toContain('No longer there');
});

it.each([
  [['es', 'en'], 'es', 'Buenas tardes'],
  [['it'], 'en', 'Good evening'],
])('lets one listen to the chosen voice in a flow of %j', (languages, language, words) => {
  const asked: string[] = [];
  class FakeAudio {
    constructor(url: string) {
      asked.push(url);
    }
    play = () => Promise.resolve();
    pause() {}
  }
  vi.stubGlobal('Audio', FakeAudio);
  const { picker } = openGreeting(VOICES, 'marina', languages);
  const row = picker.closest('[data-field="voice"]')!;
  fireEvent.click([...row.querySelectorAll('button')].find(({ textContent }) => textContent === 'Hear it')!);
  const query = new URL(asked[0]!, 'http://localhost').searchParams;
  expect(query.get('text')).toContain(words);
  expect([query.get('voice'), query.get('language'), query.get('hotelId')]).toEqual(['marina', language, 'h1']);
});

it('takes an id by hand where no voices are known', () => {
  const { picker, configNow } = openGreeting([]);
  expect(picker.tagName).toBe('INPUT');
  fireEvent.change(picker, { target: { value: 'rms' } });
  fireEvent.blur(picker);
  expect(configNow().voice).toBe('rms');
});
