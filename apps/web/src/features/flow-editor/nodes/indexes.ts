import type { FlowEdge, Problem } from '@innline/flow';

/** Lookups made once per list and thrown away with it: five hundred cards ask them on every render. */
function perList<T, R>(make: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const made = new WeakMap<readonly T[], R>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const fresh = make(list);
    made.set(list, fresh);
    return fresh;
  };
}

function group<T>(list: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const NONE: readonly never[] = [];
const problemGroups = perList((problems: readonly Problem[]) => group(problems, (problem) => problem.node));
const edgeGroups = perList((edges: readonly FlowEdge[]) => group(edges, (edge) => edge.from.node));
const targets = perList((edges: readonly FlowEdge[]) => new Set(edges.map((edge) => edge.to)));

export const problemsOf = (problems: readonly Problem[], node: string): readonly Problem[] =>
  problemGroups(problems).get(node) ?? NONE;

export const edgesFrom = (edges: readonly FlowEdge[], node: string): readonly FlowEdge[] =>
  edgeGroups(edges).get(node) ?? NONE;

/** Whether anything leads to a node. */
export const isLedTo = (edges: readonly FlowEdge[], node: string): boolean => targets(edges).has(node);
