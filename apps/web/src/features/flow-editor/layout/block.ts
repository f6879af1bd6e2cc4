import type { FlowEdge, FlowNode } from '@innline/flow';
import { CARD, portYIn } from '../adapter/geometry';
import { describeNode } from '../nodes/describe';
import type { Point } from '../operations';

/** Something with a place of its own: a card, or a frame with the ways that lead into its cards and out of them. */
export interface Block {
  id: string;
  width: number;
  height: number;
  /** Where ways arrive at its left side, and where they leave at its right, from its upper edge. */
  into: readonly { id: string; y: number }[];
  out: readonly { id: string; y: number }[];
}

export const intoPort = (edge: Pick<FlowEdge, 'to'>): string => `${edge.to}:in`;
export const outPort = ({ from }: Pick<FlowEdge, 'from'>): string => `${from.node}:out:${from.port}`;

/** `edges`: all of the flow's; one at a port that the step no longer has leaves beside its name. */
export function cardBlock(node: FlowNode, size: { width: number; height: number }, edges: readonly FlowEdge[]): Block {
  const { ports } = describeNode(node);
  const known = new Set(ports.map(({ id }) => id));
  const lost = edges.filter(({ from }) => from.node === node.id && !known.has(from.port));
  return {
    id: node.id,
    ...size,
    into: [{ id: intoPort({ to: node.id }), y: CARD.header / 2 }],
    out: [
      ...ports.map(({ id: port }, index) => ({
        id: outPort({ from: { node: node.id, port } }),
        y: portYIn(size.height, ports.length, index),
      })),
      ...lost.map((edge) => ({ id: outPort(edge), y: CARD.header / 2 })),
    ],
  };
}

/** A frame around blocks whose places in it are known. Only ways that cross its border (`crossing`) are its own. */
export function frameBlock(
  frame: { id: string; width: number; height: number },
  inside: readonly { block: Block; at: Point }[],
  crossing: readonly FlowEdge[],
): Block {
  const used = new Set(crossing.flatMap((edge) => [intoPort(edge), outPort(edge)]));
  const side = (which: 'into' | 'out') =>
    inside.flatMap(({ block, at }) =>
      block[which].filter(({ id }) => used.has(id)).map(({ id, y }) => ({ id, y: at.y + y })),
    );
  return { ...frame, into: side('into'), out: side('out') };
}
