import type { FlowDocument, FlowNode } from '@innline/flow';
import { describeNode } from './describe';

export interface Stop {
  node: FlowNode;
  /** How many steps a caller is from the beginning. */
  depth: number;
}

/**
 * Every node in the order a caller would come by, ports in their own order, each once: entries first, then what
 * nothing leads to, notes last. The keyboard, the outline and the search all follow it.
 */
export function walk(document: FlowDocument): Stop[] {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const ways = new Map<string, Map<string, string>>();
  for (const { from, to } of document.edges) {
    if (!ways.has(from.node)) ways.set(from.node, new Map());
    ways.get(from.node)!.set(from.port, to);
  }
  const seen = new Set<string>();
  const stops: Stop[] = [];
  const visit = (start: FlowNode) => {
    const ahead: Stop[] = [{ node: start, depth: 0 }];
    while (ahead.length > 0) {
      const stop = ahead.pop()!;
      if (seen.has(stop.node.id)) continue;
      seen.add(stop.node.id);
      stops.push(stop);
      const out = ways.get(stop.node.id);
      if (!out) continue;
      const order = describeNode(stop.node).ports.map((port) => port.id);
      const targets = [...out].sort(([a], [b]) => rank(order, a) - rank(order, b)).map(([, to]) => byId.get(to));
      for (const node of targets.reverse()) if (node && !seen.has(node.id)) ahead.push({ node, depth: stop.depth + 1 });
    }
  };
  const steps = document.nodes.filter((node) => node.type !== 'note');
  for (const node of steps) if (describeNode(node).entry) visit(node);
  for (const node of steps) if (!seen.has(node.id)) visit(node);
  for (const node of document.nodes) if (node.type === 'note') stops.push({ node, depth: 0 });
  return stops;
}

const rank = (order: string[], port: string) => {
  const index = order.indexOf(port);
  return index < 0 ? order.length : index;
};
