import type { FlowDocument } from '@innline/flow';
import { takeOut } from './groups';

/** Deletes nodes with every edge from or to them. */
export function deleteNodes(document: FlowDocument, nodeIds: readonly string[]): FlowDocument {
  const gone = new Set(nodeIds);
  const nodes = document.nodes.filter((node) => !gone.has(node.id));
  if (nodes.length === document.nodes.length) return document;
  return {
    ...takeOut(document, nodeIds),
    nodes,
    edges: document.edges.filter((edge) => !gone.has(edge.from.node) && !gone.has(edge.to)),
  };
}
