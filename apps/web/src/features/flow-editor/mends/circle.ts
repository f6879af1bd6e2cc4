import { type FlowDocument, type FlowNode, nodeType } from '@innline/flow';
import type { PortRef } from '../operations';
import { leadPorts } from './lead-ports';
import type { Mender } from './types';

/** More steps of one circle are not tried. */
const MOST_STEPS = 6;

/** Ids that can be got to from a step. */
function reachableFrom(document: FlowDocument, id: string): Set<string> {
  const reached = new Set<string>();
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { from, to } of document.edges) {
      if (from.node !== at || reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}

/** Ways of a step that lead back into the circle without anybody having chosen them. */
function waysBack(document: FlowDocument, node: FlowNode, circle: ReadonlySet<string>): PortRef[] {
  const definition = nodeType(node.type);
  const read = definition?.config.safeParse(node.config);
  if (!definition || !read?.success) return [];
  const unchosen = new Set(
    definition
      .ways(read.data)
      .filter(({ by }) => by !== 'choice' && by !== 'always')
      .map(({ port }) => port),
  );
  return document.edges
    .filter(({ from, to }) => from.node === node.id && circle.has(to) && unchosen.has(from.port))
    .map(({ from }) => from);
}

/** A circle callers or calls do not get out of (G3, G5): one of its steps leads out. */
export const circle: Mender = ({ node: id }, document) => {
  if (id === null) return [];
  const ahead = reachableFrom(document, id);
  const inside = new Set([...ahead].filter((other) => reachableFrom(document, other).has(id)));
  const steps = document.nodes.filter((node) => inside.has(node.id));
  const ordered = [...steps.filter((node) => node.id === id), ...steps.filter((node) => node.id !== id)];
  return ordered.slice(0, MOST_STEPS).flatMap((node) => {
    const ports = waysBack(document, node, inside);
    return ports.length === 0 ? [] : leadPorts(document, ports, true, { named: true });
  });
};
