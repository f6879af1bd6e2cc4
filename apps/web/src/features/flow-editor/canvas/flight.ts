import { useReactFlow, type Viewport } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditorStore } from '../store/context';
import type { EditorStore } from '../store/create-store';

/** A flight that something else ended never says so; by then it has. Long, since a busy computer flies slowly. */
const LONGEST_MS = 5_000;

/** Where each editor's canvas is on its way to, and until when that is believed, in the page's own milliseconds. */
const flights = new WeakMap<EditorStore, { to: Viewport; until: number }>();

/**
 * Moves the view gently. Whoever corrects it meanwhile starts from where it is going, not from where it happens to be:
 * otherwise the correction ends the flight half-way, and what was searched for is never seen.
 */
export function useFlight() {
  const store = useEditorStore();
  const { getViewport, setViewport } = useReactFlow();
  return useMemo(
    () => ({
      fly: (to: Viewport, duration: number) => {
        const flight = { to, until: performance.now() + LONGEST_MS };
        flights.set(store, flight);
        void setViewport(to, { duration }).then(() => {
          if (flights.get(store) === flight) flights.delete(store);
        });
      },
      /** Somebody has taken the view in hand. */
      land: () => void flights.delete(store),
      heading: (): Viewport => {
        const flight = flights.get(store);
        return flight && flight.until > performance.now() ? flight.to : getViewport();
      },
    }),
    [store, getViewport, setViewport],
  );
}
