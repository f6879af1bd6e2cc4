import type { EmbeddedFlow } from '../model';
import type { SubflowConfig } from '../nodes/subflow/config';
import type { CheckedFlow, CheckedNode } from '../validate/checked-flow';

/** The flow a step goes through: as the document holds it, else as it would be used now; null: none, or not known. */
export function embeddedAt(
  { document, context }: CheckedFlow,
  { node, config }: CheckedNode,
): { id: string; embedded: EmbeddedFlow } | null {
  const id = node.type === 'subflow' ? ((config as SubflowConfig | null)?.flowId ?? null) : null;
  if (id === null) return null;
  const held = [document.subflows, context.flows].find((flows) => flows && Object.hasOwn(flows, id));
  return held ? { id, embedded: held[id]! } : null;
}
