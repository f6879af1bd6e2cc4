import type { CardText } from '../nodes/card-text';

/** Sizes of a card in pixels; the card's styles and the estimate of sizes not measured yet both come from here. */
export const CARD = {
  width: 264,
  border: 1,
  header: 44,
  line: 18,
  lines: 3,
  factLine: 16,
  pad: 8,
  port: 28,
  footer: 6,
} as const;
export const NOTE = { width: 240, height: 96 } as const;

/** Roughly how many letters fit into a line of a card's text. */
const LETTERS_PER_LINE = 36;

/** How tall a card will be, near enough to lay out and to leave unseen cards unrendered. */
export function estimateHeight({ said, fact }: CardText, ports: number): number {
  const lines = said === '' ? 0 : Math.min(CARD.lines, Math.ceil((said.length + 2) / LETTERS_PER_LINE));
  const text = (lines && lines * CARD.line + CARD.pad) + (fact === '' ? 0 : CARD.factLine + CARD.pad);
  return 2 * CARD.border + CARD.header + text + ports * CARD.port + CARD.footer;
}

/** Middle of the row of a port: the rows stand at the lower end of a card, however many lines are above them. */
export const portYIn = (height: number, ports: number, index: number): number =>
  height - CARD.border - CARD.footer - (ports - index - 0.5) * CARD.port;
