import type { NumberRead } from './number';

const list = (text: string, from: number, step = 1) =>
  Object.fromEntries(text.split(' ').map((word, i) => [word, from + i * step])) as Record<string, number>;

const ONES = { ...list('zero one two three four five six seven eight nine', 0), oh: 0, nought: 0 };
const TEENS = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10);
const TENS = { ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10), fourty: 40 };
const ORDINAL_ONES = list('first second third fourth fifth sixth seventh eighth ninth', 1);
const ORDINAL_REST = {
  ...list('tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 10),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
};

const look = (table: Record<string, number>, word: string | undefined): number | null =>
  word !== undefined && Object.hasOwn(table, word) ? table[word]! : null;

/** English number words at a place: "twenty first", "a hundred and five", "two thousand and twenty six". */
export function readEn(words: readonly string[], at: number): NumberRead | null {
  const head = belowThousand(words, at);
  if (!head || head.ordinal || words[head.next] !== 'thousand' || head.value === 0 || head.value > 9) return head;
  return add({ value: head.value * 1000, next: head.next + 1, ordinal: false }, words, belowThousand);
}

function belowThousand(words: readonly string[], at: number): NumberRead | null {
  const article = words[at] === 'a' && (words[at + 1] === 'hundred' || words[at + 1] === 'thousand');
  const head = article ? { value: 1, next: at + 1, ordinal: false } : belowHundred(words, at);
  if (!head || head.ordinal || words[head.next] !== 'hundred' || head.value === 0) return head;
  return add({ value: head.value * 100, next: head.next + 1, ordinal: false }, words, belowHundred);
}

/** Adds what follows, with or without "and". */
function add(
  head: NumberRead,
  words: readonly string[],
  read: (words: readonly string[], at: number) => NumberRead | null,
): NumberRead {
  const rest = read(words, words[head.next] === 'and' ? head.next + 1 : head.next);
  return rest && rest.value > 0 ? { ...rest, value: head.value + rest.value } : head;
}

function belowHundred(words: readonly string[], at: number): NumberRead | null {
  const word = words[at];
  const plain = look(ONES, word) ?? look(TEENS, word);
  if (plain !== null) return { value: plain, next: at + 1, ordinal: false };
  const ordinal = look(ORDINAL_ONES, word) ?? look(ORDINAL_REST, word);
  if (ordinal !== null) return { value: ordinal, next: at + 1, ordinal: true };
  const tens = look(TENS, word);
  if (tens === null) return null;
  const one = look(ONES, words[at + 1]);
  if (one) return { value: tens + one, next: at + 2, ordinal: false };
  const nth = look(ORDINAL_ONES, words[at + 1]);
  return { value: tens + (nth ?? 0), next: at + (nth === null ? 1 : 2), ordinal: nth !== null };
}
