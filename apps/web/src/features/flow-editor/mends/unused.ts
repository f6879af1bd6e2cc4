import type { FlowDocument, FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { setConfig } from '../operations';
import { goPast } from './prune';
import type { Mend, Mender } from './types';

interface Assignment {
  variable: string;
}

/** A variable that is set and never read (G6): nobody sets it any more. */
export const unused: Mender = ({ message }, document) => {
  const variable = /sets the variable “([^”]+)”, which nothing uses/.exec(message)?.[1];
  if (variable === undefined) return [];
  const apply = (draft: FlowDocument) =>
    draft.nodes.reduce((next, node) => without(next, node, variable), {
      ...draft,
      variables: draft.variables.filter(({ name }) => name !== variable),
    });
  // a conversation that is to find it out is somebody’s to rewrite
  if (apply(document).nodes.some((node) => JSON.stringify(node.config).includes(`"variable":"${variable}"`))) return [];
  const mend: Mend = { label: `Remove the variable “${variable}” and do not set it any more`, apply };
  return [mend];
};

function without(draft: FlowDocument, node: FlowNode, variable: string): FlowDocument {
  const { assignments } = node.config as { assignments?: Assignment[] };
  if (node.type !== 'set' || !Array.isArray(assignments)) {
    if (node.config.variable !== variable) return draft;
    return setConfig(draft, node.id, { ...node.config, variable: null }, certainPorts);
  }
  const left = assignments.filter((one) => one.variable !== variable);
  if (left.length === assignments.length) return draft;
  const next = draft.edges.find(({ from }) => from.node === node.id)?.to;
  // a step that remembers nothing is none
  if (left.length === 0 && next !== undefined && next !== node.id && typeof node.config.language !== 'string')
    return goPast(draft, node.id, next);
  return setConfig(draft, node.id, { ...node.config, assignments: left }, certainPorts);
}
