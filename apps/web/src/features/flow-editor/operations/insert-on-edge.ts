import type { FlowDocument } from '@innline/flow';
import { connect } from './connect';
import type { IdSource } from './ids';
import { randomId } from './ids';
import { findNode, type PortsOf } from './types';

/**
 * Puts a node into the middle of an edge: what led to the target now leads to the node, and the node's first free
 * port leads on. A node without ports (a hang-up) ends the way there.
 */
export function insertOnEdge(
  document: FlowDocument,
  edgeId: string,
  nodeId: string,
  portsOf: PortsOf,
  ids: IdSource = randomId,
): FlowDocument {
  const edge = document.edges.find((other) => other.id === edgeId);
  const node = findNode(document, nodeId);
  if (!edge || !node || edge.from.node === nodeId || edge.to === nodeId) return document;
  const taken = new Set(document.edges.filter((other) => other.from.node === nodeId).map((other) => other.from.port));
  const onward = portsOf(node).find((port) => !taken.has(port.id));
  const led = connect(document, edge.from, nodeId, ids);
  return onward ? connect(led, { node: nodeId, port: onward.id }, edge.to, ids) : led;
}
