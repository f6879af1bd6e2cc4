import { getBezierPath, getSmoothStepPath, Position } from '@xyflow/react';
import type { Point } from '../../operations';

export interface WayEnds {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

export interface WayPath {
  /** As an SVG path. */
  path: string;
  middle: Point;
  /** Leads back to what stands further left. */
  back: boolean;
}

/** The line of a way, from the right side of one card to the left side of another. */
export function wayPath(ends: WayEnds): WayPath {
  const sides = { sourcePosition: Position.Right, targetPosition: Position.Left };
  const back = ends.targetX < ends.sourceX + 16;
  const [path, x, y] = back
    ? getSmoothStepPath({ ...ends, ...sides, borderRadius: 16, offset: 26 })
    : getBezierPath({ ...ends, ...sides, curvature: 0.3 });
  return { path, middle: { x, y }, back };
}

/** Into how many straight pieces a curve is cut to find out whether somebody points at it. */
const PIECES = 16;

/** Points along a path, near enough to each other to measure distances to it. Corners are taken as sharp. */
export function pointsAlong(path: string): Point[] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push({ x: numbers[i]!, y: numbers[i + 1]! });
  if (!path.includes('C') || points.length !== 4) return points;
  const [a, b, c, d] = points as [Point, Point, Point, Point];
  const at = (t: number, axis: 'x' | 'y') =>
    (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
  return Array.from({ length: PIECES + 1 }, (_, i) => ({ x: at(i / PIECES, 'x'), y: at(i / PIECES, 'y') }));
}

/** Distance of a point to a line of straight pieces. */
export function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]!;
    const dx = points[i]!.x - from.x;
    const dy = points[i]!.y - from.y;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
    least = Math.min(least, Math.hypot(x - from.x - along * dx, y - from.y - along * dy));
  }
  return least;
}
