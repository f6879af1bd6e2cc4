import type { FlowDocument } from '@innline/flow';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { CARD, portY } from '../adapter/geometry';
import { cardText } from '../nodes/card-text';
import { describeNode } from '../nodes/describe';
import type { Point, SizeOf } from '../operations';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '110',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.componentComponent': '80',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.feedbackEdges': 'true',
};

/** The flow as ELK wants it: callers go from left to right, and ports keep their order from top to bottom. */
export function elkGraph(document: FlowDocument, sizeOf: SizeOf): ElkNode {
  const steps = document.nodes.filter((node) => node.type !== 'note');
  const known = new Set(steps.map((node) => node.id));
  return {
    id: 'flow',
    layoutOptions: OPTIONS,
    children: steps.map((node) => {
      const { ports } = describeNode(node);
      const text = cardText(node, document.languages[0] ?? 'en');
      return {
        id: node.id,
        ...sizeOf(node.id),
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: [
          {
            id: `${node.id}:in`,
            x: 0,
            y: CARD.header / 2,
            width: 1,
            height: 1,
            layoutOptions: { 'elk.port.side': 'WEST' },
          },
          ...ports.map((port, index) => ({
            id: `${node.id}:out:${port.id}`,
            x: CARD.width,
            y: portY(text, index),
            width: 1,
            height: 1,
            layoutOptions: { 'elk.port.side': 'EAST' },
          })),
        ],
      };
    }),
    edges: document.edges.flatMap((edge) => {
      const from = steps.find((node) => node.id === edge.from.node);
      if (!from || !known.has(edge.to)) return [];
      const hasPort = describeNode(from).ports.some((port) => port.id === edge.from.port);
      const source = hasPort ? `${edge.from.node}:out:${edge.from.port}` : edge.from.node;
      return [{ id: edge.id, sources: [source], targets: [`${edge.to}:in`] }];
    }),
  };
}

/**
 * Where everything goes: the laid out graph keeps the flow's top left corner, and a note keeps its distance to the
 * step it lies nearest to, since it is about that step.
 */
export function placesOf(document: FlowDocument, laidOut: ElkNode): Record<string, Point> {
  const steps = document.nodes.filter((node) => node.type !== 'note');
  const left = Math.min(...steps.map((node) => node.position.x));
  const top = Math.min(...steps.map((node) => node.position.y));
  const places: Record<string, Point> = {};
  for (const { id, x = 0, y = 0 } of laidOut.children ?? []) places[id] = { x: left + x, y: top + y };
  for (const note of document.nodes.filter((node) => node.type === 'note')) {
    const distance = (node: (typeof steps)[number]) =>
      Math.hypot(node.position.x - note.position.x, node.position.y - note.position.y);
    const nearest = [...steps].sort((a, b) => distance(a) - distance(b))[0];
    const place = nearest && places[nearest.id];
    if (!nearest || !place) continue;
    places[note.id] = {
      x: place.x + note.position.x - nearest.position.x,
      y: place.y + note.position.y - nearest.position.y,
    };
  }
  return places;
}
