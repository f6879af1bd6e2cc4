import { draftConfig, type NodeType, nodeType } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { addNode, connect, insertOnEdge, type Point, type PortRef } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';

export interface AddOptions {
  at: Point;
  /** The new step is led to by this port. */
  from?: PortRef | null;
  /** The new step is put into the middle of this edge. */
  edge?: string | null;
}

/** Adds a step of a type and selects it; returns its id, or null where nothing may be added. */
export function addStep(store: EditorStore, type: NodeType, { at, from, edge }: AddOptions): string | null {
  const definition = nodeType(type);
  const { document, readOnly } = store.getState();
  if (!definition || readOnly) return null;
  const config = draftConfig(type, document.languages);
  const added = addNode(document, { type, name: definition.label, config, position: at });
  let next = added.document;
  if (from && !definition.entry) next = connect(next, from, added.id);
  if (edge) next = insertOnEdge(next, edge, added.id, certainPorts);
  applyChange(store, `Added “${next.nodes.at(-1)!.name}”`, () => next, { select: [added.id] });
  return added.id;
}
