import type { FlowDocument } from '@innline/flow';
import type { SizeOf } from './align-nodes';
import { moveNodes } from './move-nodes';
import { findNode, type Point } from './types';

const GAP = 76;

/**
 * Gives a node that was put between two others a place between them: what lies to the right of the first one moves on
 * as far as needed. Ways back, and pairs that do not lie side by side, are left as they are.
 */
export function makeRoom(
  document: FlowDocument,
  { before, node: id, after }: { before: string; node: string; after: string },
  sizeOf: SizeOf,
): FlowDocument {
  const [first, node, next] = [before, id, after].map((nodeId) => findNode(document, nodeId));
  if (!first || !node || !next) return document;
  const right = first.position.x + sizeOf(before).width;
  if (next.position.x < right) return document;
  const missing = Math.max(0, right + GAP + sizeOf(id).width + GAP - next.position.x);
  const places: Record<string, Point> = {};
  for (const other of document.nodes) {
    if (other.id !== id && other.id !== before && other.position.x >= right) {
      places[other.id] = { x: other.position.x + missing, y: other.position.y };
    }
  }
  const x =
    missing > 0
      ? right + GAP
      : Math.min(Math.max(node.position.x, right + GAP), next.position.x - sizeOf(id).width - GAP);
  const tooFar = Math.abs(node.position.y - (first.position.y + next.position.y) / 2) > 160;
  places[id] = { x, y: tooFar ? (first.position.y + next.position.y) / 2 : node.position.y };
  return moveNodes(document, places);
}
