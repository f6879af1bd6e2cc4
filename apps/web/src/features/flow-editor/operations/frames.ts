import type { FlowDocument, FlowGroup } from '@innline/flow';
import type { SizeOf } from './align-nodes';
import { type Box, boundsOf } from './bounds';
import type { Point } from './types';

/** Room between a frame and its steps, pixels; the name stands in the upper one. */
export const FRAME = { side: 20, top: 44, bottom: 20 } as const;

/** What is drawn around the steps of a group; null where none of them is there. */
export function frameOf(
  group: Pick<FlowGroup, 'nodes'>,
  document: Pick<FlowDocument, 'nodes'>,
  sizeOf: SizeOf,
  places: Readonly<Record<string, Point>> = {},
): Box | null {
  const members = new Set(group.nodes);
  const boxes = document.nodes
    .filter((node) => members.has(node.id))
    .map((node) => ({ ...node.position, ...places[node.id], ...sizeOf(node.id) }));
  const inner = boundsOf(boxes);
  return (
    inner && {
      x: inner.x - FRAME.side,
      y: inner.y - FRAME.top,
      width: inner.width + 2 * FRAME.side,
      height: inner.height + FRAME.top + FRAME.bottom,
    }
  );
}
