import type { FlowDocument } from '@innline/flow';
import { type Box, boundsOf, frameOf, type SizeOf } from '../../operations';

/** A whole drawing in little: all cards as one path, all frames as another. */
export interface Shape {
  cards: string;
  frames: string;
  bounds: Box;
}

const box = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h${-width}z`;

/** Null where nothing is drawn. */
export function shapeOf(document: FlowDocument, sizeOf: SizeOf): Shape | null {
  const cards = document.nodes.map(({ id, position }) => ({ ...position, ...sizeOf(id) }));
  const frames = (document.groups ?? []).flatMap((group) => frameOf(group, document, sizeOf) ?? []);
  const bounds = boundsOf([...frames, ...cards]);
  return bounds && { cards: cards.map(box).join(''), frames: frames.map(box).join(''), bounds };
}

/** What of the drawing is on the screen. */
export const seen = ([x, y, zoom]: readonly [number, number, number], width: number, height: number): Box => ({
  ...{ x: -x / zoom, y: -y / zoom },
  ...{ width: width / zoom, height: height / zoom },
});

/** Around the middle of `inner`, as wide to its height as `ratio`, with a little room. */
export function framed(inner: Box, ratio: number): Box {
  const width = Math.max(inner.width, inner.height * ratio) * 1.1;
  const height = width / ratio;
  return { x: inner.x + (inner.width - width) / 2, y: inner.y + (inner.height - height) / 2, width, height };
}

/** Everything but what is seen, as a path to be filled by the even-odd rule. */
export const maskOf = (all: Box, view: Box): string => box(all) + box(view);
