import type { FlowDocument } from '@innline/flow';
import { type Box, boundsOf } from './bounds';
import { moveNodes } from './move-nodes';
import type { Point } from './types';

export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type SizeOf = (nodeId: string) => { width: number; height: number };

type Card = Box & { id: string };

/** Lines nodes up with the outermost of them, or spreads them evenly (`across`, `down`). Fewer than two: nothing. */
export function alignNodes(
  document: FlowDocument,
  ids: readonly string[],
  alignment: Alignment,
  sizeOf: SizeOf,
): FlowDocument {
  const wanted = new Set(ids);
  const boxes = document.nodes
    .filter((node) => wanted.has(node.id))
    .map((node): Card => ({ id: node.id, ...node.position, ...sizeOf(node.id) }));
  if (boxes.length < 2) return document;
  const placed = alignment === 'across' || alignment === 'down' ? spread(boxes, alignment) : lineUp(boxes, alignment);
  return moveNodes(document, Object.fromEntries(placed.map((box) => [box.id, { x: box.x, y: box.y }])));
}

function lineUp(boxes: Card[], alignment: Exclude<Alignment, 'across' | 'down'>): Card[] {
  const { x: left, y: top, width, height } = boundsOf(boxes)!;
  const [right, bottom] = [left + width, top + height];
  const place: Record<typeof alignment, (box: Box) => Point> = {
    left: (box) => ({ x: left, y: box.y }),
    center: (box) => ({ x: (left + right - box.width) / 2, y: box.y }),
    right: (box) => ({ x: right - box.width, y: box.y }),
    top: (box) => ({ x: box.x, y: top }),
    middle: (box) => ({ x: box.x, y: (top + bottom - box.height) / 2 }),
    bottom: (box) => ({ x: box.x, y: bottom - box.height }),
  };
  return boxes.map((box) => ({ ...box, ...place[alignment](box) }));
}

/** Equal gaps between the boxes; the first and the last stay, unless they overlap: then 24 px between each. */
function spread(boxes: Card[], direction: 'across' | 'down'): Card[] {
  const axis = direction === 'across' ? 'x' : 'y';
  const size = direction === 'across' ? 'width' : 'height';
  const sorted = [...boxes].sort((a, b) => a[axis] - b[axis]);
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  const room = last[axis] + last[size] - first[axis] - sorted.reduce((sum, box) => sum + box[size], 0);
  const gap = Math.max(room / (sorted.length - 1), 24);
  let at = first[axis];
  return sorted.map((box) => {
    const placed = { ...box, [axis]: at };
    at += box[size] + gap;
    return placed;
  });
}
