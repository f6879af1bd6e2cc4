import type { FlowDocument } from '@innline/flow';
import type { SizeOf } from './align-nodes';
import type { Point } from './types';

const GAP = 16;

/** The wanted place, or the nearest one below it where nothing lies yet: steps added in a row do not pile up. */
export function freePlace(
  document: FlowDocument,
  at: Point,
  size: { width: number; height: number },
  sizeOf: SizeOf,
): Point {
  const boxes = document.nodes.map((node) => ({ ...node.position, ...sizeOf(node.id) }));
  let { x, y } = at;
  for (let tries = 0; tries < 200; tries++) {
    const hit = boxes.find(
      (box) =>
        x < box.x + box.width + GAP &&
        box.x < x + size.width + GAP &&
        y < box.y + box.height + GAP &&
        box.y < y + size.height + GAP,
    );
    if (!hit) break;
    y = hit.y + hit.height + GAP;
  }
  return { x, y };
}
