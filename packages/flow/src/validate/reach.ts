import type { FlowDocument } from '../model';
import { nodeType } from '../registry/lookup';

/**
 * Ids of the nodes a call can get to, from the start and the lanes for errors and hang-ups. Of nodes with the same id the
 * first counts; an arrow to a node that is gone leads nowhere.
 */
export function reachableIn({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>): Set<string> {
  const types = new Map<string, string>();
  for (const { id, type } of nodes) if (!types.has(id)) types.set(id, type);
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from.node);
    if (known) known.push(to);
    else next.set(from.node, [to]);
  }
  const reached = new Set<string>();
  const queue = [...types].flatMap(([id, type]) => (nodeType(type)?.entry ? [id] : []));
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id) || !types.has(id)) continue;
    reached.add(id);
    for (const to of next.get(id) ?? []) queue.push(to);
  }
  return reached;
}
