import type { FlowDocument, FlowNode } from '@innline/flow';
import type { SizeOf } from './align-nodes';
import type { Box } from './bounds';
import { frameOf } from './frames';
import { groupOf, putInto, takeOut } from './groups';

/** A step let go this near to its group makes the frame larger; farther away it has left. Pixels. */
const NEAR = 160;

/**
 * Steps that were dragged and let go: one in the frame of another group joins it, one far from its own group leaves. A
 * frame is what the steps around it make it, those that were not dragged; a group dragged as a whole stays one.
 */
export function regroup(document: FlowDocument, dragged: readonly string[], sizeOf: SizeOf): FlowDocument {
  const { groups = [] } = document;
  if (groups.length === 0) return document;
  const moved = new Set(dragged);
  const frames = groups.flatMap((group) => {
    const box = frameOf({ nodes: group.nodes.filter((id) => !moved.has(id)) }, document, sizeOf);
    return box ? [{ id: group.id, box }] : [];
  });
  let next = document;
  for (const node of document.nodes) {
    if (!moved.has(node.id)) continue;
    const own = frames.find((frame) => frame.id === groupOf(document, node.id)?.id);
    const box = { ...node.position, ...sizeOf(node.id) };
    const into = frames.find((frame) => frame !== own && holds(frame.box, box));
    if (into && !draggedWithGroup(document, node, moved)) next = putInto(next, into.id, [node.id]);
    else if (own && far(own.box, box)) next = takeOut(next, [node.id]);
  }
  return next;
}

function draggedWithGroup(document: FlowDocument, node: FlowNode, moved: ReadonlySet<string>): boolean {
  const group = groupOf(document, node.id);
  return group !== undefined && group.nodes.length > 1 && group.nodes.every((id) => moved.has(id));
}

function holds(frame: Box, { x, y, width, height }: Box): boolean {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return (
    middle.x > frame.x && middle.x < frame.x + frame.width && middle.y > frame.y && middle.y < frame.y + frame.height
  );
}

const far = (frame: Box, box: Box): boolean =>
  box.x > frame.x + frame.width + NEAR ||
  box.x + box.width < frame.x - NEAR ||
  box.y > frame.y + frame.height + NEAR ||
  box.y + box.height < frame.y - NEAR;
