/** Sizes of a card in pixels; the card's styles and the estimate of sizes not measured yet both come from here. */
export const CARD = { width: 264, header: 44, line: 18, lines: 3, pad: 10, port: 28, footer: 8 } as const;
export const NOTE = { width: 240, height: 96 } as const;

/** Roughly how many letters fit into a line of a card's text. */
const LETTERS_PER_LINE = 36;

/** How tall a card will be, near enough to lay out and to leave unseen cards unrendered. */
export function estimateHeight(summary: string, ports: number): number {
  return textTop(summary) + ports * CARD.port + CARD.footer;
}

/** Middle of the row of a port. */
export const portY = (summary: string, index: number): number => textTop(summary) + index * CARD.port + CARD.port / 2;

function textTop(summary: string): number {
  const lines = summary === '' ? 0 : Math.min(CARD.lines, Math.ceil(summary.length / LETTERS_PER_LINE));
  return CARD.header + (lines === 0 ? 0 : lines * CARD.line + CARD.pad);
}
