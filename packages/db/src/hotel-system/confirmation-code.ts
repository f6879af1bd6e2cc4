import { randomInt } from 'node:crypto';

/**
 * Letters that neither look nor sound like another one on a bad line (no B D E G P T V, no M N, no S F, no I J 1, no
 * O Q 0, no U), and digits that do not look like a letter.
 */
const LETTERS = 'ACHKLRWXY';
const DIGITS = '2345679';
const PATTERN = 'LLDDDD';

/** Draws a number below `below`. */
export type Draw = (below: number) => number;

/** Two letters and four digits, such as `KR4729`; about 194,000 per hotel. */
export function confirmationCode(draw: Draw = randomInt): string {
  const pick = (signs: string) => signs[draw(signs.length)]!;
  return [...PATTERN].map((kind) => pick(kind === 'L' ? LETTERS : DIGITS)).join('');
}

/** As somebody wrote or said it: capitals, without spaces and dashes. */
export const normaliseCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

const KEYS: Record<string, string> = {
  ABC: '2',
  DEF: '3',
  GHI: '4',
  JKL: '5',
  MNO: '6',
  PQRS: '7',
  TUV: '8',
  WXYZ: '9',
};
const KEY_OF = new Map(Object.entries(KEYS).flatMap(([letters, key]) => [...letters].map((letter) => [letter, key])));

/** The keys of a telephone that spell a code: `KR4729` → `574729`. */
export const asKeys = (code: string): string =>
  [...normaliseCode(code)].map((sign) => KEY_OF.get(sign) ?? sign).join('');
