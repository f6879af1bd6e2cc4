// @vitest-environment happy-dom
import { draftConfig } from '@innline/flow';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { HotelContextProvider } from '../../../hotel/hotel-context';
import { selectionOf } from '../../../store/change';
import { EditorStoreProvider } from '../../../store/context';
import { createEditorStore } from '../../../store/create-store';
import { aDocument, aNode } from '../../../testing/documents';
import { Inspector } from '../../inspector';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A browser that reads every file as a sound of so many seconds; null: it cannot read it. */
function browserThatReads(duration: number | null) {
  class Context {
    destination = {};
    decodeAudioData = async () => {
      if (duration === null) throw new Error('no sound');
      return { duration, length: duration * 16_000 };
    };
    createBufferSource = () => ({ connect: () => {}, start: () => {} });
    startRendering = async () => ({ getChannelData: () => new Float32Array(160) });
  }
  vi.stubGlobal('OfflineAudioContext', Context);
}

interface Around {
  recordings?: Record<string, number>;
  readOnly?: boolean;
  languages?: string[];
}

function open(
  audio: string | Record<string, string> | null,
  keepAudio = vi.fn(async () => 'summer-0123456789abcdef.wav'),
  { recordings, readOnly = false, languages = ['en'] }: Around = {},
) {
  const config = { ...draftConfig('greet', languages), audio };
  const document = { ...aDocument([aNode('x', { type: 'greet', config })]), languages };
  const store = createEditorStore({ document, readOnly });
  store.setState({ selection: selectionOf(['x']) });
  render(
    <HotelContextProvider
      value={{ hotelId: 'h', schedules: [], departments: [], languages: ['en'], keepAudio, recordings }}
    >
      <EditorStoreProvider store={store}>
        <Inspector />
      </EditorStoreProvider>
    </HotelContextProvider>,
  );
  return { keepAudio, audioNow: () => store.getState().document.nodes[0]!.config.audio };
}

const choose = (name: string, bytes = 1, label = 'File with the recording') =>
  act(async () => {
    const file = new File(['x'.repeat(Math.min(bytes, 1))], name);
    Object.defineProperty(file, 'size', { value: bytes });
    fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
  });

it('keeps a file and plays it instead of the text', async () => {
  browserThatReads(2);
  const { keepAudio, audioNow } = open(null);
  await choose('Summer.mp3');
  expect(keepAudio).toHaveBeenCalledWith('Summer', expect.stringMatching(/^UklGR/));
  expect(audioNow()).toEqual({ en: 'summer-0123456789abcdef.wav' });
  const heard = screen.getByLabelText('Hear “summer”');
  expect(heard.getAttribute('src')).toBe('/api/prompts/audio?hotelId=h&audio=summer-0123456789abcdef.wav');
});

it('goes back to the text', () => {
  const { audioNow } = open('welcome.wav');
  fireEvent.click(screen.getByRole('button', { name: 'Say the text instead' }));
  expect(audioNow()).toBeNull();
});

it.each<[string, number | null, RegExp]>([
  ['what is no sound', null, /no sound the browser can read/],
  ['what nobody listens to', 90, /lasts 90 seconds/],
  ['what is empty', 0, /no sound in this file/],
])('refuses %s, and says why', async (_, seconds, why) => {
  browserThatReads(seconds);
  const { keepAudio, audioNow } = open(null);
  await choose('a.mp3');
  expect(screen.getByRole('alert').textContent).toMatch(why);
  expect([keepAudio.mock.calls.length, audioNow()]).toEqual([0, null]);
});

it('says what the hotel’s worker says', async () => {
  browserThatReads(2);
  const { audioNow } = open(
    null,
    vi.fn(() => Promise.reject(new Error('The voice worker does not answer.'))),
  );
  await choose('a.mp3');
  expect(screen.getByRole('alert').textContent).toBe('The voice worker does not answer.');
  expect(audioNow()).toBeNull();
});

it.each([
  [0, /This file is empty/],
  [50_000_001, /larger than 50 MB/],
])('does not open a file of %i bytes', async (bytes, why) => {
  browserThatReads(2);
  const { keepAudio } = open(null);
  await choose('a.wav', bytes);
  expect(screen.getByRole('alert').textContent).toMatch(why);
  expect(keepAudio).not.toHaveBeenCalled();
});

it('offers nothing to hear of a recording that is in another hotel', () => {
  open('welcome.wav', undefined, { recordings: { 'summer.wav': 2 } });
  expect(screen.queryByLabelText('Hear “welcome”')).toBeNull();
  expect(screen.getByRole('button', { name: 'Another file…' })).toBeTruthy();
});

it('can be heard, and not changed, by those who may only look', () => {
  open('welcome.wav', undefined, { recordings: { 'welcome.wav': 2 }, readOnly: true });
  expect(screen.getByLabelText('Hear “welcome”')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /file/ })).toBeNull();
});

it('has a recording for callers of each language', async () => {
  browserThatReads(2);
  const { audioNow } = open({ en: 'hello.wav' }, undefined, { languages: ['en', 'es'] });
  expect(screen.getByLabelText('Hear “hello” in English')).toBeTruthy();
  expect(screen.queryByLabelText(/in Spanish$/, { selector: 'audio' })).toBeNull();
  await choose('Verano.mp3', 1, 'File with the recording in Spanish');
  expect(audioNow()).toEqual({ en: 'hello.wav', es: 'summer-0123456789abcdef.wav' });
  fireEvent.click(screen.getByRole('button', { name: 'Say the text instead in English' }));
  expect(audioNow()).toEqual({ es: 'summer-0123456789abcdef.wav' });
});

it('one for every language is taken from one of them, and stays for the others', () => {
  const { audioNow } = open('hello.wav', undefined, { languages: ['en', 'es'] });
  expect(screen.getByLabelText('Hear “hello” in Spanish')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Say the text instead in English' }));
  expect(audioNow()).toEqual({ es: 'hello.wav' });
});
