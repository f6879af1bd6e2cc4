import { describeNode } from '../nodes/describe';
import { leadPorts } from './lead-ports';
import type { Mender } from './types';

/** A way that leads nowhere (G1, and G7 for failures). */
export const openPort: Mender = ({ node: id, port }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  if (!node || port === null) return [];
  const tone = describeNode(node).ports.find((other) => other.id === port)?.tone;
  return tone === undefined ? [] : leadPorts(document, [{ node: node.id, port }], tone === 'bad');
};
