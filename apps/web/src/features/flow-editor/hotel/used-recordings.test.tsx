// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { HotelProvider } from '@/trpc/hotel';
import { setField } from '../operations';
import { applyChange } from '../store/change';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode } from '../testing/documents';
import { HotelContextProvider, useHotelContext } from './hotel-context';
import { UsedRecordings } from './used-recordings';

afterEach(cleanup);

const hotel = { hotelId: 'h', schedules: [], departments: [], languages: ['en'] };
const current = {
  ...{ id: 'h', slug: 'aurora', name: 'Aurora', role: 'manager' as const, timeZone: 'UTC', country: 'ES' },
  ...{ currency: 'EUR', languages: ['en'], hotels: [], user: { id: 'u', name: 'M', email: 'm@x.y' } },
};

const server = vi.hoisted(() => ({ recordings: [] as string[] | null, asked: [] as string[] }));
vi.mock('@/trpc/client', () => {
  const ask = <T,>(what: string, answer: () => T) => {
    return async () => {
      server.asked.push(what);
      return answer();
    };
  };
  const recordings = ask(
    'recordings',
    () => server.recordings && Object.fromEntries(server.recordings.map((name) => [name, 1])),
  );
  const storeAudio = ask('storeAudio', () => {
    server.recordings?.push('new.wav');
    return { audio: 'new.wav', seconds: 1 };
  });
  const flowEditor = {
    recordings: {
      queryOptions: (input: unknown, more: object) => ({ queryKey: ['kept', input], queryFn: recordings, ...more }),
    },
    storeAudio: { mutationOptions: () => ({ mutationFn: storeAudio }) },
  };
  return { useTRPC: () => ({ flowEditor }) };
});

/** A server with these recordings, which keeps more; null: its voice worker is away. */
function serverWith(recordings: string[] | null) {
  Object.assign(server, { recordings, asked: [] });
  return server.asked;
}

function Known({ kept }: { kept(name: string): void }) {
  const { recordings, keepAudio } = useHotelContext();
  return (
    <>
      <output>{recordings ? Object.keys(recordings).join() : 'unknown'}</output>
      <button type="button" onClick={async () => kept(await keepAudio!('New', 'UklGRg=='))}>
        Keep
      </button>
    </>
  );
}

function open() {
  const store = createEditorStore({ document: aDocument([aNode('a', { type: 'greet' })]) });
  const play = (name: string | null) =>
    act(() => applyChange(store, 'x', (draft) => setField(draft, 'a', 'audio', name, () => [])));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HotelProvider hotel={current}>
        <HotelContextProvider value={hotel}>
          <EditorStoreProvider store={store}>
            <UsedRecordings>
              <Known kept={play} />
            </UsedRecordings>
          </EditorStoreProvider>
        </HotelContextProvider>
      </HotelProvider>
    </QueryClientProvider>,
  );
  return { play, known: () => screen.getByRole('status').textContent };
}

it('asks which recordings there are once a step plays one, and again when it plays another', async () => {
  const asked = serverWith(['welcome.wav']);
  const { play, known } = open();
  expect([known(), asked]).toEqual(['unknown', []]);
  play('welcome.wav');
  await waitFor(() => expect(known()).toBe('welcome.wav'));
  expect(asked).toEqual(['recordings']);
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(known()).toBe('welcome.wav,new.wav'));
  expect(asked).toEqual(['recordings', 'storeAudio', 'recordings']);
  play(null);
  expect(known()).toBe('unknown');
});

it('knows nothing where the worker does not say', async () => {
  const asked = serverWith(null);
  const { play, known } = open();
  play('welcome.wav');
  await waitFor(() => expect(asked).toEqual(['recordings']));
  expect(known()).toBe('unknown');
});
