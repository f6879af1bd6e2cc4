import type { FlowDocument, FlowEdge, FlowNode } from '@innline/flow';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { frameId } from '../adapter/frames';
import { boundsOf, FRAME, groupOf, type Point, type SizeOf } from '../operations';
import { type Block, cardBlock, frameBlock } from './block';
import { elkGraph } from './elk-graph';
import { moveCorner, withNotes } from './keep';

export type Layout = (graph: ElkNode) => Promise<ElkNode>;
type Places = Record<string, Point>;

/**
 * Tidy places for every node of a flow. What is in a frame is laid out first and by itself, then frames and loose steps
 * among each other: ELK's own nesting fails on some flows with circles, and this can not. The corner of the flow stays.
 */
export async function tidyPlaces(document: FlowDocument, sizeOf: SizeOf, layout: Layout): Promise<Places> {
  const { edges } = document;
  const laidOut = document.nodes.filter((node) => node.type !== 'note' || groupOf(document, node.id));
  const card = (node: FlowNode) => cardBlock(node, sizeOf(node.id), edges);
  const known = new Set(laidOut.map(({ id }) => id));
  const ways = edges.filter(({ from, to }) => known.has(from.node) && known.has(to));
  const home = (id: string) => groupOf(document, id)?.id;

  const blocks: Block[] = [];
  const inFrames: Record<string, Places> = {};
  for (const node of laidOut) {
    const group = groupOf(document, node.id);
    if (!group) {
      blocks.push(card(node));
      continue;
    }
    const id = frameId(group.id);
    // a frame stands where the first of its steps does
    if (inFrames[id]) continue;
    const inner = laidOut.filter((other) => group.nodes.includes(other.id)).map(card);
    const own = ways.filter(({ from, to }) => home(from.node) === group.id && home(to) === group.id);
    const places = await place(inner, own, layout, { x: FRAME.side, y: FRAME.top });
    inFrames[id] = places;
    const crossing = ways.filter((way) => !own.includes(way));
    blocks.push(
      frameBlock(
        { id, ...sizeAround(inner, places) },
        inner.map((block) => ({ block, at: places[block.id]! })),
        crossing,
      ),
    );
  }
  const between = ways.filter(({ from, to }) => !home(from.node) || home(from.node) !== home(to));
  const drawn: Places = {};
  for (const [id, { x, y }] of Object.entries(await place(blocks, between, layout, { x: 0, y: 0 }))) {
    const inside = inFrames[id];
    if (!inside) drawn[id] = { x, y };
    else for (const [own, at] of Object.entries(inside)) drawn[own] = { x: x + at.x, y: y + at.y };
  }
  return withNotes(document, moveCorner(document, drawn));
}

/** Places of blocks, the outermost of them at `corner`. */
async function place(blocks: Block[], ways: FlowEdge[], layout: Layout, corner: Point): Promise<Places> {
  const { children = [] } = await layout(elkGraph(blocks, ways));
  const at = children.map(({ id, x = 0, y = 0 }) => ({ id, x, y }));
  const from = boundsOf(at) ?? corner;
  return Object.fromEntries(at.map(({ id, x, y }) => [id, { x: x - from.x + corner.x, y: y - from.y + corner.y }]));
}

function sizeAround(blocks: readonly Block[], places: Places) {
  const { x, y, width, height } = boundsOf(blocks.map((block) => ({ ...block, ...places[block.id]! })))!;
  return { width: x + width + FRAME.side, height: y + height + FRAME.bottom };
}
