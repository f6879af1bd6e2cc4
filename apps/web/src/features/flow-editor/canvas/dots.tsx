'use client';
import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';

/** Between two dots at full size, pixels. */
const GAP = 22;
/** However far away one looks, dots are between this and twice this apart: closer they would be a grey haze. */
const LEAST = 16;
/** Reaches beyond the canvas on each side by as much as it is ever moved. */
const ROOM = 2 * LEAST;

/** The distance between dots on the screen at a zoom. */
export function gapAt(zoom: number): number {
  let gap = GAP * zoom;
  while (gap < LEAST) gap *= 2;
  while (gap >= 2 * LEAST) gap /= 2;
  return gap;
}

/** How far along a pattern of `gap` is moved when what it lies on is at `at`; never negative. */
const along = (at: number, gap: number) => ((at % gap) + gap) % gap;

/**
 * The dots behind a drawing. Drawn once and moved by as much as one gap, outside of React: a pattern that is drawn anew
 * for every picture costs more than everything that lies on it.
 */
export const Dots = memo(function Dots() {
  const store = useStoreApi();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let last: readonly number[] = [];
    const follow = () => {
      const { transform } = store.getState();
      if (transform === last || !ref.current) return;
      const [x, y, zoom] = transform;
      const gap = gapAt(zoom);
      const { style } = ref.current;
      if (zoom !== last[2]) style.backgroundSize = `${gap}px ${gap}px`;
      style.transform = `translate(${along(x + ROOM, gap)}px, ${along(y + ROOM, gap)}px)`;
      last = transform;
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return (
    <div
      ref={ref}
      aria-hidden
      style={{ inset: -ROOM, backgroundImage: 'radial-gradient(var(--border) 0.8px, transparent 1.2px)' }}
      className="-z-1 pointer-events-none absolute bg-background will-change-transform"
    />
  );
});
