import type { FlowDocument, FlowNode, FlowVariable } from '@innline/flow';
import { rewriteReferences } from './rewrite-references';

/** Adds a variable under a free name: `guest`, `guest_2`… */
export function addVariable(document: FlowDocument, wanted: Pick<FlowVariable, 'name' | 'type'>): FlowDocument {
  const taken = new Set(document.variables.map((variable) => variable.name));
  let name = wanted.name;
  for (let n = 2; taken.has(name); n++) name = `${wanted.name}_${n}`;
  return { ...document, variables: [...document.variables, { name, type: wanted.type, sensitive: false }] };
}

/** Settings of a node with one variable called otherwise, where they name it bare (`{ variable: "guest" }`). */
export type RenameIn = (node: FlowNode, from: string, to: string) => FlowNode['config'];

/**
 * Changes a variable; a new name is followed by everything that reads it (texts) and sets it (fields, by `renameIn`).
 * A name that is taken is refused.
 */
export function updateVariable(
  document: FlowDocument,
  name: string,
  change: Partial<FlowVariable>,
  renameIn: RenameIn,
): FlowDocument {
  const renamed = change.name !== undefined && change.name !== name;
  if (renamed && document.variables.some((variable) => variable.name === change.name)) return document;
  const variables = document.variables.map((variable) =>
    variable.name === name ? withoutUndefined({ ...variable, ...change }) : variable,
  );
  const next = { ...document, variables };
  if (!renamed) return next;
  const { nodes, ...rest } = rewriteReferences(next, 'vars', name, change.name!);
  return { ...rest, nodes: nodes.map((node) => ({ ...node, config: renameIn(node, name, change.name!) })) };
}

export function removeVariable(document: FlowDocument, name: string): FlowDocument {
  const variables = document.variables.filter((variable) => variable.name !== name);
  return variables.length === document.variables.length ? document : { ...document, variables };
}

function withoutUndefined(variable: FlowVariable): FlowVariable {
  return Object.fromEntries(Object.entries(variable).filter(([, value]) => value !== undefined)) as FlowVariable;
}
