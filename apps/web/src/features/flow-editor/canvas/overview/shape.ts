import type { FlowDocument } from '@innline/flow';
import { type Box, frameOf, type SizeOf } from '../../operations';

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
  if (cards.length === 0) return null;
  const frames = (document.groups ?? []).flatMap((group) => frameOf(group, document, sizeOf) ?? []);
  const bounds = [...frames, ...cards].reduce(around);
  return { cards: cards.map(box).join(''), frames: frames.map(box).join(''), bounds };
}

/** The smallest box that holds both. */
export function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
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
