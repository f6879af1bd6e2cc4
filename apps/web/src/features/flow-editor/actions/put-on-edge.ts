import type { FlowDocument } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { insertOnEdge, makeRoom, type SizeOf } from '../operations';

/** Puts a step on a way and gives it a place there. */
export function putOnEdge(document: FlowDocument, edgeId: string, node: string, sizeOf: SizeOf): FlowDocument {
  const edge = document.edges.find((other) => other.id === edgeId);
  const inserted = insertOnEdge(document, edgeId, node, certainPorts);
  if (!edge || inserted === document) return inserted;
  return makeRoom(inserted, { before: edge.from.node, node, after: edge.to }, sizeOf);
}
