import type { FlowDocument, FlowNode } from '@innline/flow';
import { freshId, type IdSource, randomId } from './ids';
import { uniqueName } from './names';
import type { Point } from './types';

export interface NewNode {
  type: string;
  /** What it is called at first; made unique. */
  name: string;
  config: FlowNode['config'];
  position: Point;
}

/** Adds a node that nothing leads to yet. */
export function addNode(
  document: FlowDocument,
  wanted: NewNode,
  ids: IdSource = randomId,
): { document: FlowDocument; id: string } {
  const id = freshId(document, ids);
  const node: FlowNode = {
    id,
    type: wanted.type,
    name: uniqueName(document, wanted.name),
    config: wanted.config,
    position: { x: Math.round(wanted.position.x), y: Math.round(wanted.position.y) },
    intendedEnds: [],
  };
  return { document: { ...document, nodes: [...document.nodes, node] }, id };
}
