import type { Point } from './types';

export interface Box extends Point {
  width: number;
  height: number;
}

/** The smallest box around all of these, of which points have no size; null around nothing. */
export function boundsOf(things: readonly (Point & Partial<Box>)[]): Box | null {
  if (things.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width = 0, height = 0 } of things) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
