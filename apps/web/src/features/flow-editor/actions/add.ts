import { draftConfig, type FlowDocument, type NodeType, nodeType } from '@innline/flow';
import { CARD, estimateHeight } from '../adapter/geometry';
import { cardText } from '../nodes/card-text';
import { describeNode, portLabel } from '../nodes/describe';
import { addNode, connect, findNode, freePlace, type Point, type PortRef } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { focusStep } from './focus-step';
import { putOnEdge } from './put-on-edge';
import { sizeIn } from './size';

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
  const text = cardText({ type, config }, document.languages[0]!);
  const size = { width: CARD.width, height: estimateHeight(text, describeNode({ type, config }).ports.length) };
  const position = edge ? at : freePlace(document, at, size, sizeIn(store));
  const added = addNode(document, { type, name: definition.label, config, position });
  let next = added.document;
  const leads = from && !definition.entry && type !== 'note' ? from : null;
  if (leads) next = connect(next, leads, added.id);
  if (edge) next = putOnEdge(next, edge, added.id, sizeIn(store, next));
  const name = `“${findNode(next, added.id)!.name}”`;
  applyChange(store, `Added ${name}${placeInWords(document, { from: leads, edge })}`, () => next, {
    select: [added.id],
  });
  focusStep(added.id);
  return added.id;
}

/** Where a new step stands, for whoever does not see it: after which step and by which of its ways. */
function placeInWords(document: FlowDocument, { from, edge }: Pick<AddOptions, 'from' | 'edge'>): string {
  const nameOf = (id: string) => `“${findNode(document, id)?.name ?? id}”`;
  const between = edge && document.edges.find(({ id }) => id === edge);
  if (between) return ` between ${nameOf(between.from.node)} and ${nameOf(between.to)}`;
  const node = from && findNode(document, from.node);
  return node ? ` after ${nameOf(node.id)}, at “${portLabel(node, from.port)}”` : '';
}
