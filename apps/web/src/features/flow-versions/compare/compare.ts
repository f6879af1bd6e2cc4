import { type FlowDocument, type FlowNode, formOf, nodeType } from '@innline/flow';
import { same } from '@/features/flow-editor';

/** A step that is in both, with what differs about it in words of its form. */
export interface ChangedStep {
  id: string;
  name: string;
  what: string[];
}

export interface Comparison {
  added: FlowNode[];
  removed: FlowNode[];
  changed: ChangedStep[];
  /** Ways that lead elsewhere, and changes of languages, variables or limits. */
  flow: string[];
}

/** What one version has otherwise than another. Places on the canvas do not count: callers do not hear them. */
export function compare(before: FlowDocument, after: FlowDocument): Comparison {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Map(after.nodes.map((node) => [node.id, node]));
  const changed = after.nodes.flatMap((node) => {
    const past = old.get(node.id);
    const what = past ? differences(past, node, before, after) : [];
    return what.length > 0 ? [{ id: node.id, name: node.name, what }] : [];
  });
  return {
    added: after.nodes.filter((node) => !old.has(node.id)),
    removed: before.nodes.filter((node) => !now.has(node.id)),
    changed,
    flow: [
      ...(before.name === after.name ? [] : [`called “${after.name}”, was “${before.name}”`]),
      ...(same(before.languages, after.languages) ? [] : ['other languages']),
      ...(same(before.variables, after.variables) ? [] : ['other variables']),
      ...(same(before.limits, after.limits) ? [] : ['other limits']),
    ],
  };
}

export const isSame = ({ added, removed, changed, flow }: Comparison): boolean =>
  added.length + removed.length + changed.length + flow.length === 0;

function differences(past: FlowNode, node: FlowNode, before: FlowDocument, after: FlowDocument): string[] {
  const definition = nodeType(node.type);
  const fields = definition ? formOf(definition) : [];
  const keys = [...new Set([...Object.keys(past.config), ...Object.keys(node.config)])];
  const settings = keys
    .filter((key) => !same(past.config[key], node.config[key]))
    .map((key) => fields.find((field) => field.name === key)?.label ?? key);
  const ways = same(waysOf(past, before), waysOf(node, after)) ? [] : ['where it leads'];
  const name = past.name === node.name ? [] : [`name, was “${past.name}”`];
  return [...name, ...settings, ...ways];
}

function waysOf(node: FlowNode, document: FlowDocument): Record<string, string> {
  const ends = node.intendedEnds.map((port) => [port, ''] as const);
  const edges = document.edges
    .filter((edge) => edge.from.node === node.id)
    .map((edge) => [edge.from.port, edge.to] as const);
  return Object.fromEntries([...ends, ...edges]);
}
