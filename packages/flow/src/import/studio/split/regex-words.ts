/** What a regular expression comes to where it says no more than words do. */
export type RegexMeaning =
  | { kind: 'words'; words: string[] }
  | { kind: 'starts_with' | 'contains'; text: string }
  /** So many digits and nothing else. */
  | { kind: 'digits'; min: number; max: number | null };

/** More words than these are no list any more. */
const MOST_WORDS = 60;
const LONGEST = 300;
const DIGITS = [...'0123456789'];

const NUMBER = /^\^?(?:\\d|\[0-9\])(?:\{(\d{1,2})(?:,(\d{0,2}))?\}|(\+))\$?$/;
const AROUND = /^\^?(\.\*)?([\p{L}\p{N} _'-]+)(\.\*)?\$?$/u;

/**
 * Reads an expression as a finite list of words, a beginning, a part or a number of digits; null: it says more than that.
 * No expression of a stranger is ever run: some of them are made to run for years.
 */
export function regexMeaning(pattern: string): RegexMeaning | null {
  const bare = pattern
    .trim()
    .replace(/^\(\?i\)/, '')
    .replace(/^\/(.*)\/i?$/, '$1');
  if (bare === '' || bare.length > LONGEST) return null;
  const number = NUMBER.exec(bare);
  if (number) {
    const [, min, max, plus] = number;
    if (plus) return { kind: 'digits', min: 1, max: null };
    return { kind: 'digits', min: Number(min), max: max === undefined ? Number(min) : max === '' ? null : Number(max) };
  }
  const around = AROUND.exec(bare);
  if (around?.[3]) return { kind: around[1] ? 'contains' : 'starts_with', text: around[2]! };
  try {
    const words = new Reader(bare).all().map((word) => word.trim());
    return words.some((word) => word === '') ? null : { kind: 'words', words: [...new Set(words)] };
  } catch {
    return null;
  }
}

/** Recursive descent; whatever it does not know makes it give up. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  all(): string[] {
    const words = this.choice();
    if (this.at < this.source.length) throw new Error('more');
    return words;
  }

  private choice(): string[] {
    this.depth += 1;
    if (this.depth > 20) throw new Error('deep');
    const words = this.sequence();
    while (this.source[this.at] === '|') {
      this.at += 1;
      words.push(...this.sequence());
    }
    this.depth -= 1;
    return few(words);
  }

  private sequence(): string[] {
    let words = [''];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const next = this.atom();
      words = few(words.flatMap((word) => next.map((more) => word + more)));
    }
    return words;
  }

  private atom(): string[] {
    const sign = this.source[this.at++]!;
    if (sign === '^' || sign === '$') return [''];
    let words: string[];
    if (sign === '(') {
      if (this.source.startsWith('?:', this.at)) this.at += 2;
      words = this.choice();
      if (this.source[this.at++] !== ')') throw new Error('open');
    } else if (sign === '[') words = this.range();
    else if (sign === '\\') words = this.escaped();
    else if ('.*+?{}'.includes(sign)) throw new Error('endless');
    else words = [sign];
    if (this.source[this.at] !== '?') return words;
    this.at += 1;
    return ['', ...words];
  }

  private range(): string[] {
    const end = this.source.indexOf(']', this.at);
    const inner = this.source.slice(this.at, end);
    if (end === -1 || inner === '' || /[\\^[]/.test(inner)) throw new Error('range');
    this.at = end + 1;
    return few(
      [...inner.matchAll(/(.)-(.)|./gu)].flatMap(([one, from, to]) => {
        if (from === undefined || to === undefined) return [one];
        const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!];
        if (last < first || last - first > MOST_WORDS) throw new Error('range');
        return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
      }),
    );
  }

  private escaped(): string[] {
    const sign = this.source[this.at++];
    if (sign === 'd') return DIGITS;
    if (sign === 'b') return [''];
    if (sign === undefined || /[A-Za-z0-9]/.test(sign)) throw new Error('class');
    return [sign];
  }
}

function few(words: string[]): string[] {
  if (words.length > MOST_WORDS) throw new Error('too many');
  return words;
}
