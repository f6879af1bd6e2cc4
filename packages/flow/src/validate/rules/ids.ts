import type { Problem } from '../../model';
import type { Rule } from '../checked-flow';
import { blocks, quoted } from '../problem';

/** Ids of nodes and edges, and names of variables, are unique. */
export const ids: Rule = ({ document }) => [
  ...twice(
    document.nodes,
    (node) => node.id,
    (node) => blocks('document', `Two nodes have the id ${quoted(node.id)}. Delete one of them.`, { node: node.id }),
  ),
  ...twice(
    document.edges,
    (edge) => edge.id,
    (edge) =>
      blocks('document', `Two lines have the id ${quoted(edge.id)}. Delete one of them.`, {
        node: edge.from.node,
        port: edge.from.port,
      }),
  ),
  ...twice(
    document.variables,
    (variable) => variable.name,
    (variable) => blocks('document', `Two variables are called ${quoted(variable.name)}. Rename one of them.`),
  ),
];

function twice<T>(items: readonly T[], key: (item: T) => string, tell: (item: T) => Problem): Problem[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(key(item)).size).map(tell);
}
