import type { FlowDocument } from '../model';
import { plainText } from '../telling/plain-text';
import { type CheckedNode, checkedFlow } from '../validate/checked-flow';
import { BOX, type Box, boxOf, portY } from './geometry';

/** Ink and paper: prints as sharply as it shows, and needs no colour to be read. */
const INK = { text: '#1c2b2d', quiet: '#5b6b6e', line: '#7d8f92', box: '#ffffff', note: '#faf6e8' };
const MARGIN = 24;

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');

const words = (x: number, y: number, size: number, fill: string, text: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escaped(text)}</text>`;

/** A flow as a drawing: SVG that stands alone, with the places of the canvas and its labels. `language`: of the texts. */
export function pictureOf(document: FlowDocument, language: string): string {
  const { nodes } = checkedFlow(document, {});
  const drawn = [...nodes.values()].map((checked) => ({ checked, box: boxFor(checked, language) }));
  const boxes = new Map(drawn.map(({ checked, box }) => [checked.node.id, { checked, box }]));
  const lines = document.edges.flatMap(({ from, to }) => {
    const [source, target] = [boxes.get(from.node), boxes.get(to)];
    const index = source?.checked.ports.findIndex(({ id }) => id === from.port) ?? -1;
    return source && target && index !== -1 ? [wayOf(source.box, index, target.box)] : [];
  });
  const view = viewOf(drawn.map(({ box }) => box));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${escaped(document.name)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    `<path d="M0 0 8 4 0 8z" fill="${INK.line}"/></marker></defs>`,
    ...lines,
    ...drawn.map(({ checked, box }) => cardOf(checked, box)),
    '</svg>',
  ].join('\n');
}

function boxFor({ node, definition, config, ports }: CheckedNode, language: string): Box {
  const told = definition === null || config === null ? '' : plainText(definition.summary(config, language), language);
  return boxOf(node.position, told === node.name ? '' : told, ports.length);
}

function cardOf({ node, definition, ports }: CheckedNode, box: Box): string {
  const { x, y, height, lines } = box;
  const kind = definition?.label ?? node.type;
  const fill = definition?.category === 'canvas' ? INK.note : INK.box;
  return [
    `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${height}" rx="10" fill="${fill}" stroke="${INK.line}"/>`,
    words(
      x + 12,
      y + 18,
      13,
      INK.text,
      node.name.length > 34 ? `${node.name.slice(0, 33)}…` : node.name,
      ' font-weight="600"',
    ),
    kind === node.name ? '' : words(x + 12, y + 33, 10, INK.quiet, kind),
    ...lines.map((line, index) => words(x + 12, y + BOX.header + 12 + index * BOX.line, 12, INK.text, line)),
    ...ports.map(({ label }, index) =>
      words(
        x + BOX.width - 12,
        portY(box, index) + 4,
        11,
        INK.quiet,
        label.length > 40 ? `${label.slice(0, 39)}…` : label,
        ' text-anchor="end"',
      ),
    ),
    '</g>',
  ].join('');
}

function wayOf(from: Box, index: number, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + BOX.width, portY(from, index), to.x, to.y + BOX.header / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  return `<path d="${path}" fill="none" stroke="${INK.line}" stroke-width="1.4" marker-end="url(#tip)"/>`;
}

function viewOf(boxes: readonly Box[]): [number, number, number, number] {
  if (boxes.length === 0) return [0, 0, 100, 100];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + BOX.width);
    bottom = Math.max(bottom, y + height);
  }
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
}
