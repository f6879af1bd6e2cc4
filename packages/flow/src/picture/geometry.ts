/** Pixels; as the cards of the canvas, so that a picture looks like what was drawn. */
export const BOX = { width: 264, header: 40, line: 17, lines: 3, port: 24, pad: 10 } as const;

/** Letters that fit into a line of a card at 12 px. */
const LETTERS = 38;

/** A text in lines, the last one cut where more would follow. */
export function wrapped(text: string, most: number = BOX.lines): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length <= LETTERS ? word : `${word.slice(0, LETTERS - 1)}…`);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, LETTERS - 1)}…`];
}

export interface Box {
  x: number;
  y: number;
  height: number;
  lines: string[];
}

export function boxOf(position: { x: number; y: number }, text: string, ports: number): Box {
  const lines = wrapped(text);
  const said = lines.length > 0 ? lines.length * BOX.line + BOX.pad : 0;
  return { ...position, height: BOX.header + said + ports * BOX.port + BOX.pad, lines };
}

/** Middle of a port's row. */
export const portY = ({ y, lines }: Box, index: number): number =>
  y + BOX.header + (lines.length > 0 ? lines.length * BOX.line + BOX.pad : 0) + index * BOX.port + BOX.port / 2;
