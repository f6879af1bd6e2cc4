import type { FlowNode } from '@innline/flow';
import { type NodeHandle, Position } from '@xyflow/react';
import { describeNode } from '../nodes/describe';
import { CARD, portYIn } from './geometry';

/** The handle every node that can be led to has. */
export const IN = 'in';

/** Across, pixels: half of it lies outside of the card. */
const SIZE = 12;

/** Where the handles of a card of this height are, from its corner; the same places as its styles give them. */
export function handlesOf(node: FlowNode, height: number): NodeHandle[] {
  if (node.type === 'note') return [];
  const { ports, entry } = describeNode(node);
  const dot = { width: SIZE, height: SIZE };
  const into: NodeHandle[] = entry
    ? []
    : [
        {
          ...{ id: IN, type: 'target', position: Position.Left, ...dot },
          ...{ x: CARD.border - SIZE / 2, y: CARD.border + CARD.header / 2 - SIZE / 2 },
        },
      ];
  const out = ports.map(
    (port, index): NodeHandle => ({
      ...{ id: port.id, type: 'source', position: Position.Right, ...dot },
      ...{ x: CARD.width - CARD.border - SIZE / 2, y: portYIn(height, ports.length, index) - SIZE / 2 },
    }),
  );
  return [...into, ...out];
}
