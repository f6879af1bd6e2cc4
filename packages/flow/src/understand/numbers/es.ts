import type { NumberRead } from './number';

const list = (text: string, from: number, step = 1) =>
  Object.fromEntries(text.split(' ').map((word, i) => [word, from + i * step])) as Record<string, number>;

const ONES = {
  ...list('cero uno dos tres cuatro cinco seis siete ocho nueve', 0),
  ...{ un: 1, una: 1 },
};
const BELOW_THIRTY = {
  ...list('diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve', 10),
  ...list(
    'veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    20,
  ),
  ...{ veintiun: 21, veintiuna: 21 },
};
/** "diez y seis" and "veinte y uno" are written and heard as well. */
const TENS = { diez: 10, ...list('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10) };
const HUNDREDS = {
  ...list(
    'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    100,
    100,
  ),
  ...list(
    'ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas',
    100,
    100,
  ),
};
const ORDINALS = {
  ...list('primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo', 1),
  ...list('primera segunda tercera cuarta quinta sexta septima octava novena decima', 1),
  ...{ primer: 1, tercer: 3 },
};

const look = (table: Record<string, number>, word: string | undefined): number | null =>
  word !== undefined && Object.hasOwn(table, word) ? table[word]! : null;

/** Spanish number words at a place: "treinta y uno", "ciento dos", "dos mil veintiséis", "primero". */
export function readEs(words: readonly string[], at: number): NumberRead | null {
  const nth = look(ORDINALS, words[at]);
  if (nth !== null) return { value: nth, next: at + 1, ordinal: true };
  const head = words[at] === 'mil' ? { value: 1, next: at } : belowThousand(words, at);
  if (!head) return null;
  if (words[head.next] !== 'mil' || head.value < 1 || head.value > 9) return { ...head, ordinal: false };
  const rest = belowThousand(words, head.next + 1);
  const thousands = head.value * 1000;
  if (!rest || rest.value === 0) return { value: thousands, next: head.next + 1, ordinal: false };
  return { value: thousands + rest.value, next: rest.next, ordinal: false };
}

function belowThousand(words: readonly string[], at: number): { value: number; next: number } | null {
  const hundreds = look(HUNDREDS, words[at]);
  if (hundreds === null) return belowHundred(words, at);
  const rest = belowHundred(words, at + 1);
  return rest && rest.value > 0 ? { value: hundreds + rest.value, next: rest.next } : { value: hundreds, next: at + 1 };
}

function belowHundred(words: readonly string[], at: number): { value: number; next: number } | null {
  const tens = look(TENS, words[at]);
  const one = words[at + 1] === 'y' ? look(ONES, words[at + 2]) : null;
  if (tens !== null && one) return { value: tens + one, next: at + 3 };
  const plain = tens ?? look(ONES, words[at]) ?? look(BELOW_THIRTY, words[at]);
  return plain === null ? null : { value: plain, next: at + 1 };
}
