import type { FlowDocument, FlowNode } from '@innline/flow';

/** The editor asks the node registry for ports through this, so that operations need not know any node type. */
export type PortsOf = (node: Pick<FlowNode, 'type' | 'config'>) => readonly { id: string }[];

export interface Point {
  x: number;
  y: number;
}

/** Changes one node; the document is returned untouched (same object) where nothing changed. */
export function updateNode(document: FlowDocument, id: string, change: (node: FlowNode) => FlowNode): FlowDocument {
  let changed = false;
  const nodes = document.nodes.map((node) => {
    if (node.id !== id) return node;
    const next = change(node);
    if (next !== node) changed = true;
    return next;
  });
  return changed ? { ...document, nodes } : document;
}

export const findNode = (document: FlowDocument, id: string): FlowNode | undefined =>
  document.nodes.find((node) => node.id === id);
