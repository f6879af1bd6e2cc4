import { deleteNodes } from '../operations';
import type { Mender } from './types';

/** A step no call gets to (G2). */
export const unreachable: Mender = ({ node: id }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  if (!node) return [];
  return [{ label: `Delete “${node.name}”`, apply: (draft) => deleteNodes(draft, [node.id]) }];
};
