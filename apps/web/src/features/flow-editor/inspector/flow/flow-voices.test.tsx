// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { HotelContextProvider, type Voice } from '../../hotel/hotel-context';
import { EditorStoreProvider } from '../../store/context';
import { createEditorStore } from '../../store/create-store';
import { aDocument } from '../../testing/documents';
import { FlowVoices } from './flow-voices';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const VOICES = [
  { id: 'slt', name: 'Susan · English', language: 'en-US' },
  { id: 'marina', name: 'Marina · Spanish', language: 'es' },
  { id: 'ada', name: 'Ada · many languages', language: 'mul' },
];

function open({
  voices = VOICES,
  chosen,
  readOnly = false,
}: {
  voices?: Voice[];
  chosen?: Record<string, string>;
  readOnly?: boolean;
} = {}) {
  const document = { ...aDocument(), ...(chosen && { voices: chosen }) };
  const store = createEditorStore({ document, readOnly });
  const hotel = { hotelId: 'h1', schedules: [], departments: [], languages: ['en', 'es'], voices };
  render(
    <HotelContextProvider value={hotel}>
      <EditorStoreProvider store={store}>
        <FlowVoices />
      </EditorStoreProvider>
    </HotelContextProvider>,
  );
  return { flow: () => store.getState().document };
}

it('offers who speaks the language first, and goes back to the hotel’s own', () => {
  const { flow } = open();
  const english = screen.getByLabelText('English');
  const groups = [...english.querySelectorAll('optgroup')].map((group) => [
    group.label,
    [...group.querySelectorAll('option')].map(({ value }) => value),
  ]);
  expect(groups).toEqual([
    ['Speak English', ['slt', 'ada']],
    ['Other voices', ['marina']],
  ]);
  fireEvent.change(english, { target: { value: 'slt' } });
  fireEvent.change(screen.getByLabelText('Spanish'), { target: { value: 'marina' } });
  expect(flow().voices).toEqual({ en: 'slt', es: 'marina' });
  fireEvent.change(english, { target: { value: '' } });
  expect(flow().voices).toEqual({ es: 'marina' });
});

it('says so where a voice is gone, and keeps it until another one is chosen', () => {
  const { flow } = open({ chosen: { en: 'tomas', fr: 'zoe' } });
  expect(screen.getByLabelText<HTMLSelectElement>('English').value).toBe('tomas');
  expect(screen.getAllByText(/This voice is gone/)).toHaveLength(2);
  // French is spoken no longer, and its voice can be given back all the same
  fireEvent.change(screen.getByLabelText('French'), { target: { value: '' } });
  expect(flow().voices).toEqual({ en: 'tomas' });
});

it('lets one listen to each voice in its language', () => {
  const asked: string[] = [];
  class FakeAudio {
    constructor(url: string) {
      asked.push(url);
    }
    play = () => Promise.resolve();
    pause() {}
  }
  vi.stubGlobal('Audio', FakeAudio);
  open({ chosen: { es: 'marina' } });
  const section = screen.getByRole('region', { name: 'Voices' });
  for (const button of within(section).getAllByRole('button', { name: 'Hear it' })) fireEvent.click(button);
  const queries = asked.map((url) => new URL(url, 'http://localhost').searchParams);
  expect(queries.map((query) => [query.get('language'), query.get('voice')])).toEqual([
    ['en', null],
    ['es', 'marina'],
  ]);
});

it('takes an id by hand where no voices are known, and nothing from those who may only read', () => {
  const { flow } = open({ voices: [] });
  const english = screen.getByLabelText<HTMLInputElement>('English');
  fireEvent.blur(english, { target: { value: ' rms ' } });
  expect(flow().voices).toEqual({ en: 'rms' });
  cleanup();
  open({ readOnly: true });
  expect(screen.getByLabelText<HTMLSelectElement>('English').disabled).toBe(true);
});
