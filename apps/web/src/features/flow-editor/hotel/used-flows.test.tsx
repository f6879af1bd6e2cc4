// @vitest-environment happy-dom
import { useQueryClient } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TRPCProvider, useTRPC } from '@/trpc/client';
import { HotelProvider } from '@/trpc/hotel';
import { setField } from '../operations';
import { applyChange } from '../store/change';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument, aNode } from '../testing/documents';
import { HotelContextProvider, useHotelContext } from './hotel-context';
import { UsedFlows } from './used-flows';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const hotel = { hotelId: 'h', schedules: [], departments: [], voices: [], languages: ['en'] };
const current = {
  ...{ id: 'h', slug: 'aurora', name: 'Aurora', role: 'manager' as const, timeZone: 'UTC', country: 'ES' },
  ...{ currency: 'EUR', languages: ['en'], hotels: [], user: { id: 'u', name: 'M', email: 'm@x.y' } },
};

function Known() {
  const { flows } = useHotelContext();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const answer = () => {
    const { queryKey } = trpc.flowEditor.library.queryOptions({ hotelId: 'h', flowIds: ['spa'] });
    queries.setQueryData(queryKey, { spa: { name: 'Spa', version: 1, document: aDocument() } });
  };
  return (
    <>
      <output>{flows ? Object.keys(flows).join() || 'none' : 'on their way'}</output>
      <button type="button" onClick={answer}>
        The server answers
      </button>
    </>
  );
}

it('asks for the flows a draft uses, and only when it uses others', async () => {
  const fetch = vi.fn(() => new Promise(() => {}));
  vi.stubGlobal('fetch', fetch);
  const store = createEditorStore({ document: aDocument([aNode('a'), aNode('s', { type: 'subflow' })]) });
  render(
    <TRPCProvider>
      <HotelProvider hotel={current}>
        <HotelContextProvider value={hotel}>
          <EditorStoreProvider store={store}>
            <UsedFlows>
              <Known />
            </UsedFlows>
          </EditorStoreProvider>
        </HotelContextProvider>
      </HotelProvider>
    </TRPCProvider>,
  );
  const known = () => screen.getByRole('status').textContent;
  expect(known()).toBe('none');
  const set = (node: string, field: string, value: unknown) =>
    act(() => applyChange(store, 'x', (draft) => setField(draft, node, field, value, () => [])));
  set('s', 'flowId', 'spa');
  expect(known()).toBe('on their way');
  await waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
  fireEvent.click(screen.getByRole('button', { name: 'The server answers' }));
  await waitFor(() => expect(known()).toBe('spa'));
  set('a', 'text', { en: 'Hello' });
  expect(known()).toBe('spa');
  expect(fetch).toHaveBeenCalledTimes(1);
});
