import type { FlowDocument, FlowNode } from '@innline/flow';

/**
 * Rewrites `root.old` to `root.new` in every text of every node, so that renaming a step or a variable does not break
 * the sentences that read it. Only whole names: `answers.date` leaves `answers.date_of_birth` alone.
 */
export function rewriteReferences(
  document: FlowDocument,
  root: 'answers' | 'vars',
  from: string,
  to: string,
): FlowDocument {
  if (from === to || from === '') return document;
  const pattern = new RegExp(`\\b${root}(\\.|\\[['"])${from}(?![A-Za-z0-9_])`, 'g');
  const rewrite = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(pattern, (_, glue: string) => `${root}${glue}${to}`);
    if (Array.isArray(value)) return mapKeeping(value, rewrite);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, rewrite(inner)] as const);
    return entries.some(([key, inner]) => inner !== (value as Record<string, unknown>)[key])
      ? Object.fromEntries(entries)
      : value;
  };
  const nodes = mapKeeping(document.nodes, (node) => {
    const config = rewrite(node.config) as FlowNode['config'];
    return config === node.config ? node : { ...node, config };
  });
  return nodes === document.nodes ? document : { ...document, nodes };
}

function mapKeeping<T>(list: T[], change: (item: T) => T): T[] {
  const next = list.map(change);
  return next.some((item, index) => item !== list[index]) ? next : list;
}
