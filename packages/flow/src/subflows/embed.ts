import type { EmbeddedFlow, FlowDocument } from '../model';

/** Another flow of the hotel as it would be used now: its live version, which holds the flows it uses itself. */
export type FlowLibrary = Readonly<Record<string, EmbeddedFlow>>;

/** Ids of the flows a document uses directly, each once. */
export function usedFlows({ nodes }: Pick<FlowDocument, 'nodes'>): string[] {
  const ids = nodes.flatMap(({ type, config }) =>
    type === 'subflow' && typeof config.flowId === 'string' ? [config.flowId] : [],
  );
  return [...new Set(ids)];
}

/** The document without what it holds of other flows: as it is edited and stored as a draft. */
export function withoutSubflows({ subflows: _, ...document }: FlowDocument): FlowDocument {
  return document;
}

/** The document with the flows it uses, as far as they are known: as it is run. */
export function withSubflows(document: FlowDocument, library: FlowLibrary): FlowDocument {
  const used = usedFlows(document).flatMap((id) => {
    const found = Object.hasOwn(library, id) ? library[id] : undefined;
    return found ? [[id, found] as const] : [];
  });
  const own = withoutSubflows(document);
  return used.length === 0 ? own : { ...own, subflows: Object.fromEntries(used) };
}

/** How many flows lie within each other; 0: it uses none. */
export function subflowDepth({ subflows = {} }: FlowDocument): number {
  return Math.max(0, ...Object.values(subflows).map(({ document }) => 1 + subflowDepth(document)));
}

/** The names of the flows on the way from a document into `flowId`; null: it is not among those it uses. */
export function wayInto({ subflows = {} }: FlowDocument, flowId: string): string[] | null {
  for (const [id, { name, document }] of Object.entries(subflows)) {
    if (id === flowId) return [name];
    const inner = wayInto(document, flowId);
    if (inner) return [name, ...inner];
  }
  return null;
}
