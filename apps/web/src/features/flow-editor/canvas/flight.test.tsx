// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import type { Viewport } from '@xyflow/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EditorStoreProvider } from '../store/context';
import { createEditorStore } from '../store/create-store';
import { aDocument } from '../testing/documents';
import { useFlight } from './flight';

const START = { x: 0, y: 0, zoom: 1 };
const FAR = { x: -900, y: -1_400, zoom: 1 };
const NEARER = { x: -980, y: -1_400, zoom: 1 };

/** A canvas whose flights end when the test says so. */
const canvas = vi.hoisted(() => ({
  view: { x: 0, y: 0, zoom: 1 },
  flights: [] as { to: Viewport; arrive(): void }[],
}));
vi.mock('@xyflow/react', () => {
  const flow = {
    getViewport: () => canvas.view,
    setViewport: (to: Viewport) =>
      new Promise<void>((resolve) => {
        const arrive = () => {
          canvas.view = to;
          resolve();
        };
        canvas.flights.push({ to, arrive });
      }),
  };
  return { useReactFlow: () => flow };
});

const arrives = (index: number) => act(async () => canvas.flights[index]!.arrive());
/** Two parts of one editor: one flies, the other corrects. */
function flight() {
  const store = createEditorStore({ document: aDocument([]) });
  const part = () =>
    renderHook(() => useFlight(), {
      wrapper: ({ children }) => <EditorStoreProvider store={store}>{children}</EditorStoreProvider>,
    }).result.current;
  return { fly: part().fly, heading: part().heading, land: part().land };
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(canvas, { view: START, flights: [] });
});
afterEach(() => void vi.useRealTimers());

it('heads for where it flies to, however slowly, and for where it is once it has arrived', async () => {
  const { fly, heading } = flight();
  expect(heading()).toEqual(START);
  fly(FAR, 250);
  vi.advanceTimersByTime(2_000);
  expect(heading()).toEqual(FAR);
  await arrives(0);
  canvas.view = START;
  expect(heading()).toEqual(START);
});

it('a correction on the way is what it heads for; that the first flight ended does not count', async () => {
  const { fly, heading } = flight();
  fly(FAR, 250);
  fly(NEARER, 150);
  await arrives(0);
  expect(heading()).toEqual(NEARER);
});

it('is where somebody has moved it to by hand', () => {
  const { fly, land, heading } = flight();
  fly(FAR, 250);
  land();
  expect(heading()).toEqual(START);
});

it('is not believed to be under way for ever', () => {
  const { fly, heading } = flight();
  fly(FAR, 250);
  vi.advanceTimersByTime(10_000);
  expect(heading()).toEqual(START);
});
