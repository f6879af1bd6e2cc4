'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { PORT_TONES } from '../tones';
import type { Line } from './lines';
import { createPatches } from './patches';

/**
 * Ways nobody does anything with, as one drawing: no element of their own that listens, measures or can be pointed at.
 * A flow of five hundred steps has more than a thousand.
 */
export const QuietWays = memo(function QuietWays({ lines }: { lines: readonly Line[] }) {
  const make = useMemo(createPatches, []);
  const patches = useMemo(() => make(lines), [make, lines]);
  if (lines.length === 0) return null;
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        width={1}
        height={1}
        className="-z-1 pointer-events-none absolute top-0 left-0 overflow-visible"
        fill="none"
        strokeWidth={QUIET_WIDTH}
      >
        {patches.map(({ key, path, tone, back }) => (
          <path key={key} d={path} stroke={PORT_TONES[tone].stroke} strokeOpacity={quietOpacity(back)} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

/** How a way looks that nothing happens to; those that lead back are many, and in the way of those that lead on. */
export const QUIET_WIDTH = 1.75;
export const quietOpacity = (back: boolean): number => (back ? 0.35 : 0.65);
