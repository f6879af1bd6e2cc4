import type { FlowEdge } from '@innline/flow';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { type Block, intoPort, outPort } from './block';

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

/** Blocks as ELK wants them: callers go from left to right, and ports keep their order from top to bottom. */
export function elkGraph(blocks: readonly Block[], edges: readonly FlowEdge[]): ElkNode {
  const port = (id: string, side: 'WEST' | 'EAST', x: number, y: number) => ({
    ...{ id, x, y, width: 1, height: 1 },
    layoutOptions: { 'elk.port.side': side },
  });
  return {
    id: 'flow',
    layoutOptions: OPTIONS,
    children: blocks.map(({ id, width, height, into, out }) => ({
      ...{ id, width, height },
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        ...into.map((way) => port(way.id, 'WEST', 0, way.y)),
        ...out.map((way) => port(way.id, 'EAST', width, way.y)),
      ],
    })),
    edges: edges.map((edge) => ({ id: edge.id, sources: [outPort(edge)], targets: [intoPort(edge)] })),
  };
}
