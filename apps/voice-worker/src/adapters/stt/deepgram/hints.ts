import type { Expectation } from '../contract';

/** The vendor takes 500 tokens of key terms; a word is about one and a half. Source: developers.deepgram.com, keyterm. */
const MOST_WORDS = 300;
const MOST_TERMS = 100;
/** Words that are clear without help and would only crowd out the others. */
const SHORTEST = 3;

const plain = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What the step accepts as hints: its phrases and examples, each once, as many as the vendor takes. */
export function hintsFrom(expect: readonly Expectation[]): string[] {
  const hints = new Set<string>();
  let words = 0;
  for (const phrase of expect.flatMap(phrasesOf)) {
    const hint = plain(phrase);
    const length = hint.split(' ').length;
    if (hint.length < SHORTEST || hints.has(hint)) continue;
    if (hints.size === MOST_TERMS || words + length > MOST_WORDS) break;
    words += length;
    hints.add(hint);
  }
  return [...hints];
}

function phrasesOf(expectation: Expectation): string[] {
  if (expectation.kind === 'phrases') return expectation.options.flatMap(({ phrases }) => phrases);
  if (expectation.kind === 'free') return expectation.examples ?? [];
  return [];
}
