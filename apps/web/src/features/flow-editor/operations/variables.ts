import type { FlowDocument, FlowVariable } from '@innline/flow';
import { rewriteReferences } from './rewrite-references';

/** Adds a variable under a free name: `guest`, `guest_2`… */
export function addVariable(document: FlowDocument, wanted: Pick<FlowVariable, 'name' | 'type'>): FlowDocument {
  const taken = new Set(document.variables.map((variable) => variable.name));
  let name = wanted.name;
  for (let n = 2; taken.has(name); n++) name = `${wanted.name}_${n}`;
  return { ...document, variables: [...document.variables, { name, type: wanted.type, sensitive: false }] };
}

/** Changes a variable; a new name is followed by everything that reads it. A name that is taken is refused. */
export function updateVariable(document: FlowDocument, name: string, change: Partial<FlowVariable>): FlowDocument {
  const renamed = change.name !== undefined && change.name !== name;
  if (renamed && document.variables.some((variable) => variable.name === change.name)) return document;
  const variables = document.variables.map((variable) =>
    variable.name === name ? withoutUndefined({ ...variable, ...change }) : variable,
  );
  const next = { ...document, variables };
  return renamed ? renameTargets(rewriteReferences(next, 'vars', name, change.name!), name, change.name!) : next;
}

export function removeVariable(document: FlowDocument, name: string): FlowDocument {
  const variables = document.variables.filter((variable) => variable.name !== name);
  return variables.length === document.variables.length ? document : { ...document, variables };
}

function withoutUndefined(variable: FlowVariable): FlowVariable {
  return Object.fromEntries(Object.entries(variable).filter(([, value]) => value !== undefined)) as FlowVariable;
}

/** Settings that name a variable bare (`{ variable: "guest" }`), as `set` and `listen` do. */
function renameTargets(document: FlowDocument, from: string, to: string): FlowDocument {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'variable' && inner === from ? to : visit(inner)]),
    );
  };
  return {
    ...document,
    nodes: document.nodes.map((node) => ({ ...node, config: visit(node.config) as typeof node.config })),
  };
}
