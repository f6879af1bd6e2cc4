import type { FlowDocument, FlowGroup } from '@innline/flow';
import type { SizeOf } from './align-nodes';
import type { Point } from './types';

export interface Box extends Point {
  width: number;
  height: number;
}

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
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x)) - FRAME.side;
  const y = Math.min(...boxes.map((box) => box.y)) - FRAME.top;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + FRAME.side;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + FRAME.bottom;
  return { x, y, width: right - x, height: bottom - y };
}
