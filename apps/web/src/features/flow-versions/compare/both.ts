import type { FlowDiff, FlowDocument } from '@innline/flow';
import type { Mark } from '@/features/flow-editor';

/** Both versions on one canvas: the newer one, and what is only in the older, each step and way with its mark. */
export function bothOnCanvas(
  before: FlowDocument,
  after: FlowDocument,
  diff: FlowDiff,
): { document: FlowDocument; marks: Map<string, Mark> } {
  const marks = new Map<string, Mark>(diff.nodes.map(({ id, kind }) => [id, kind]));
  const removed = before.nodes.filter(({ id }) => marks.get(id) === 'removed');
  const taken = new Set(after.edges.map(({ id }) => id));
  const here = new Set([...after.nodes, ...removed].map(({ id }) => id));
  const old = diff.edges.flatMap(({ kind, from }) => {
    if (kind === 'added') return [];
    const edge = before.edges.find((one) => one.from.node === from.node && one.from.port === from.port);
    if (!edge || !here.has(edge.from.node) || !here.has(edge.to)) return [];
    const id = taken.has(edge.id) ? `${edge.id}-before` : edge.id;
    marks.set(id, 'removed');
    return [{ ...edge, id }];
  });
  for (const { kind, id } of diff.edges) if (kind !== 'removed') marks.set(id, 'added');
  const document = { ...after, nodes: [...after.nodes, ...removed], edges: [...after.edges, ...old] };
  return { document, marks };
}
