import { type NodeType, nodeTypes } from '../nodes/registry.gen';
import type { NodeDefinition } from './define';

export type { NodeType };

/** A definition whose config is not known statically: what the engine and the editor work with. */
// biome-ignore lint/suspicious/noExplicitAny: configs are checked by each definition's own schema before they get here.
export type AnyNode = NodeDefinition<string, any>;

const BY_TYPE: ReadonlyMap<string, AnyNode> = new Map(Object.entries(nodeTypes));

/** The node type, or null if there is none of that name. */
export function nodeType(type: string): AnyNode | null {
  return BY_TYPE.get(type) ?? null;
}

/** Every node type, in the order of the palette. */
export function allNodeTypes(): AnyNode[] {
  const order = ['start', 'talk', 'decide', 'act', 'end', 'canvas'];
  return [...BY_TYPE.values()].sort(
    (a, b) => order.indexOf(a.category) - order.indexOf(b.category) || a.label.localeCompare(b.label, 'en'),
  );
}
