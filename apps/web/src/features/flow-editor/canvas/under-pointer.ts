import type { Point } from '../operations';

/** The edge under a point of the screen, whatever lies above it. `except`: edges of the node being dragged. */
export function edgeUnder({ x, y }: Point, except: ReadonlySet<string> = new Set()): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (id && !except.has(id)) return id;
  }
  return null;
}

/** The node under a point of the screen. */
export function nodeUnder({ x, y }: Point): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__node')?.getAttribute('data-id');
    if (id) return id;
  }
  return null;
}

/** Where a mouse or a finger is on the screen. */
export function pointOf(event: MouseEvent | TouchEvent): Point {
  const source = 'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: source.clientX, y: source.clientY };
}
