import type { FlowDocument, FlowGroup } from '@innline/flow';
import type { Node } from '@xyflow/react';
import { type Box, frameOf, type Point, type SizeOf } from '../operations';

/** The frame of a group, as React Flow draws it: behind everything, and only its name takes the pointer. */
export type CanvasFrame = Node<{ group: FlowGroup }, 'frame'>;

/** No step's id has a colon. */
const PREFIX = 'frame:';
export const frameId = (groupId: string): string => `${PREFIX}${groupId}`;

/** The group whose frame has this id on the canvas. */
export const groupOfFrame = (id: string): string | null => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null);

interface View {
  document: FlowDocument;
  drag: Readonly<Record<string, Point>> | null;
  sizeOf: SizeOf;
}

/** Makes the frames of a document; the same objects until a frame looks otherwise. */
export function createFrames(): (view: View) => CanvasFrame[] {
  const kept = new Map<string, CanvasFrame>();
  let last: CanvasFrame[] = [];
  return ({ document, drag, sizeOf }) => {
    const frames = (document.groups ?? []).flatMap((group) => {
      const box = frameOf(group, document, sizeOf, drag ?? {});
      if (!box) return [];
      const old = kept.get(group.id);
      if (old?.data.group === group && isAt(old, box)) return [old];
      const frame = toFrame(group, box);
      kept.set(group.id, frame);
      return [frame];
    });
    if (frames.length !== last.length || frames.some((frame, index) => frame !== last[index])) last = frames;
    return last;
  };
}

const isAt = ({ position, width, height }: CanvasFrame, box: Box) =>
  position.x === box.x && position.y === box.y && width === box.width && height === box.height;

const toFrame = (group: FlowGroup, { x, y, width, height }: Box): CanvasFrame => ({
  id: frameId(group.id),
  type: 'frame',
  position: { x, y },
  width,
  height,
  measured: { width, height },
  data: { group },
  dragHandle: '.frame-name',
  selectable: false,
  focusable: false,
  connectable: false,
  deletable: false,
  zIndex: -1,
  style: { pointerEvents: 'none' },
});

/** Where the steps of a group go when its frame is dragged to `to`. */
export function placesOfFrame(
  groupId: string,
  to: Point,
  { document, sizeOf }: Omit<View, 'drag'>,
): Record<string, Point> {
  const group = document.groups?.find((other) => other.id === groupId);
  const from = group && frameOf(group, document, sizeOf);
  if (!from) return {};
  const members = new Set(group.nodes);
  return Object.fromEntries(
    document.nodes
      .filter((node) => members.has(node.id))
      .map(({ id, position }) => [id, { x: position.x + to.x - from.x, y: position.y + to.y - from.y }]),
  );
}
