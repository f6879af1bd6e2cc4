import type { CardText } from '../nodes/card-text';

/** Sizes of a card in pixels; the card's styles and the estimate of sizes not measured yet both come from here. */
export const CARD = { width: 264, header: 44, line: 18, lines: 3, factLine: 16, pad: 8, port: 28, footer: 6 } as const;
export const NOTE = { width: 240, height: 96 } as const;

/** Roughly how many letters fit into a line of a card's text. */
const LETTERS_PER_LINE = 36;

/** How tall a card will be, near enough to lay out and to leave unseen cards unrendered. */
export function estimateHeight(text: CardText, ports: number): number {
  return portsTop(text) + ports * CARD.port + CARD.footer;
}

/** Middle of the row of a port. */
export const portY = (text: CardText, index: number): number => portsTop(text) + index * CARD.port + CARD.port / 2;

function portsTop({ said, fact }: CardText): number {
  const lines = said === '' ? 0 : Math.min(CARD.lines, Math.ceil((said.length + 2) / LETTERS_PER_LINE));
  return CARD.header + (lines && lines * CARD.line + CARD.pad) + (fact === '' ? 0 : CARD.factLine + CARD.pad);
}
