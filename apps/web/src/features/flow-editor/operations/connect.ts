import type { FlowDocument } from '@innline/flow';
import { freshId, type IdSource, randomId } from './ids';
import { findNode } from './types';

export interface PortRef {
  node: string;
  port: string;
}

/**
 * Leads a port to a node. A port leads to one place, so an edge it already had is replaced; a port that leads
 * somewhere is no intended end any more.
 */
export function connect(document: FlowDocument, from: PortRef, to: string, ids: IdSource = randomId): FlowDocument {
  if (!findNode(document, from.node) || !findNode(document, to)) return document;
  const old = edgeFrom(document, from);
  if (old?.to === to) return document;
  const edge = { id: freshId(document, ids), from: { ...from }, to };
  return {
    ...document,
    edges: [...document.edges.filter((other) => other !== old), edge],
    nodes: document.nodes.map((node) =>
      node.id === from.node && node.intendedEnds.includes(from.port)
        ? { ...node, intendedEnds: node.intendedEnds.filter((port) => port !== from.port) }
        : node,
    ),
  };
}

/** Takes edges away. */
export function disconnect(document: FlowDocument, edgeIds: readonly string[]): FlowDocument {
  const gone = new Set(edgeIds);
  const edges = document.edges.filter((edge) => !gone.has(edge.id));
  return edges.length === document.edges.length ? document : { ...document, edges };
}

export const edgeFrom = (document: FlowDocument, from: PortRef) =>
  document.edges.find((edge) => edge.from.node === from.node && edge.from.port === from.port);
