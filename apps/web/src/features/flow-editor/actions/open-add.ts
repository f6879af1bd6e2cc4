import { describeNode } from '../nodes/describe';
import { edgesFrom } from '../nodes/indexes';
import { findNode, type Point } from '../operations';
import type { EditorStore } from '../store/create-store';
import { sizeIn } from './size';

const GAP = 76;

/**
 * Opens the list of steps to add: behind the first way of the selected step that leads nowhere yet, or at `elsewhere`
 * where no single step is selected or all of its ways lead on.
 */
export function openAdd(store: EditorStore, elsewhere: () => Point): void {
  const { document, selection, readOnly } = store.getState();
  if (readOnly) return;
  const [only] = selection.nodes.size === 1 ? selection.nodes : [];
  const node = only === undefined ? undefined : findNode(document, only);
  const led = new Set(node ? edgesFrom(document.edges, node.id).map(({ from }) => from.port) : []);
  const free = node && describeNode(node).ports.find(({ id }) => !led.has(id) && !node.intendedEnds.includes(id));
  if (!node || !free) {
    store.setState({ overlay: { kind: 'add', at: elsewhere(), from: null, edge: null } });
    return;
  }
  const at = { x: node.position.x + sizeIn(store)(node.id).width + GAP, y: node.position.y };
  store.setState({ overlay: { kind: 'add', at, from: { node: node.id, port: free.id }, edge: null, offered: true } });
}
