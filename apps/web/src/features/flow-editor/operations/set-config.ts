import type { FlowDocument, FlowNode } from '@innline/flow';
import { type PortsOf, updateNode } from './types';

/**
 * Replaces a node's settings. Edges and intended ends of ports the node no longer has go with them (a deleted menu
 * option takes its edge along); where the new settings are not complete enough to say which ports there are
 * (`portsOf` returns none), everything is kept until they are.
 */
export function setConfig(
  document: FlowDocument,
  id: string,
  config: FlowNode['config'],
  portsOf: PortsOf,
): FlowDocument {
  const next = updateNode(document, id, (node) => (node.config === config ? node : { ...node, config }));
  const node = next.nodes.find((other) => other.id === id);
  if (next === document || !node) return document;
  const ports = new Set(portsOf(node).map((port) => port.id));
  if (ports.size === 0) return next;
  const edges = next.edges.filter((edge) => edge.from.node !== id || ports.has(edge.from.port));
  const pruned = updateNode(next, id, (old) =>
    old.intendedEnds.every((port) => ports.has(port))
      ? old
      : { ...old, intendedEnds: old.intendedEnds.filter((port) => ports.has(port)) },
  );
  return edges.length === next.edges.length ? pruned : { ...pruned, edges };
}

/** Sets one field of a node's settings; `undefined` takes the field away. */
export function setField(
  document: FlowDocument,
  id: string,
  field: string,
  value: unknown,
  portsOf: PortsOf,
): FlowDocument {
  const node = document.nodes.find((other) => other.id === id);
  if (!node || Object.is(node.config[field], value)) return document;
  const { [field]: _old, ...rest } = node.config;
  return setConfig(document, id, value === undefined ? rest : { ...node.config, [field]: value }, portsOf);
}
