import { CARD, estimateHeight, NOTE } from '../adapter/geometry';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import type { SizeOf } from '../operations';
import type { EditorStore } from '../store/create-store';

/** Sizes as measured, or as they will be for cards nobody has looked at yet. */
export function sizeIn(store: EditorStore, document = store.getState().document): SizeOf {
  const { measured, language } = store.getState();
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  return (id) => {
    const node = byId.get(id);
    const size = measured[id];
    if (size) return size;
    if (!node || node.type === 'note') return { width: NOTE.width, height: NOTE.height };
    const { ports } = describeNode(node);
    return { width: CARD.width, height: estimateHeight(cardText(node, language), ports.length) };
  };
}
