import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useMemo } from 'react';

/** Where each canvas is on its way to, and until when, in the page's own milliseconds. */
const flights = new WeakMap<object, { to: Viewport; until: number }>();

/**
 * Moves the view gently. Whoever corrects it meanwhile starts from where it is going, not from where it happens to be:
 * otherwise the correction ends the flight half-way, and what was searched for is never seen.
 */
export function useFlight(): { fly(to: Viewport, duration: number): void; heading(): Viewport } {
  const canvas = useStoreApi();
  const { getViewport, setViewport } = useReactFlow();
  return useMemo(
    () => ({
      fly: (to, duration) => {
        flights.set(canvas, { to, until: performance.now() + duration });
        void setViewport(to, { duration });
      },
      heading: () => {
        const flight = flights.get(canvas);
        return flight && flight.until > performance.now() ? flight.to : getViewport();
      },
    }),
    [canvas, getViewport, setViewport],
  );
}
