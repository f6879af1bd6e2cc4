// @vitest-environment happy-dom
import type { CallerScript, PlacedProblem } from '@innline/flow';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { type CurrentHotel, HotelProvider } from '@/trpc/hotel';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument } from '../testing/documents';
import { ShownCall } from './shown-call';

afterEach(cleanup);

it('tells on the hotel’s clock when the call comes in, wherever it is looked at', () => {
  const store = createEditorStore({ document: aDocument(), readOnly: false });
  const call = { at: Date.UTC(2026, 11, 24, 23, 10), words: ['The caller says nothing.'] } as CallerScript;
  render(
    <HotelProvider hotel={{ timeZone: 'Asia/Tokyo' } as CurrentHotel}>
      <EditorStoreProvider store={store}>
        <ShownCall problem={{ call } as PlacedProblem} />
      </EditorStoreProvider>
    </HotelProvider>,
  );
  const steps = screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
  expect(steps).toEqual(['A call comes in on 25 Dec 2026, 08:10', 'The caller says nothing.']);
});
