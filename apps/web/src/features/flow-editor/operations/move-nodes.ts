import type { FlowDocument } from '@innline/flow';
import type { Point } from './types';

/** Puts nodes at new places (whole pixels); nodes not named stay where they are. */
export function moveNodes(document: FlowDocument, places: Readonly<Record<string, Point>>): FlowDocument {
  let changed = false;
  const nodes = document.nodes.map((node) => {
    const place = places[node.id];
    if (!place) return node;
    const position = { x: Math.round(place.x), y: Math.round(place.y) };
    if (position.x === node.position.x && position.y === node.position.y) return node;
    changed = true;
    return { ...node, position };
  });
  return changed ? { ...document, nodes } : document;
}

/** Moves nodes by a distance, keeping how they lie to each other. */
export function nudgeNodes(document: FlowDocument, ids: readonly string[], by: Point): FlowDocument {
  const wanted = new Set(ids);
  const moved = document.nodes.filter((node) => wanted.has(node.id));
  return moveNodes(
    document,
    Object.fromEntries(moved.map((node) => [node.id, { x: node.position.x + by.x, y: node.position.y + by.y }])),
  );
}
