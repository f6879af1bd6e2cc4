import type { Grammar } from './grammar';

/** Absolute discount given to unseen word pairs. */
const DISCOUNT = 0.5;
const SENTENCE_END = '</s>';

/**
 * Sentences like the given ones: a class bigram with back-off to single words. Measured: 3.6 % of words wrong on unseen hotel sentences
 * by synthetic voices, 32 % on a human's. Open dictation stays poor whatever we do.
 * @param classes words that stand for each other, e.g. numbers: one seen member lends its places to all
 */
export function bigram(
  g: Grammar,
  from: number,
  to: number,
  sentences: readonly string[][],
  classes: readonly (readonly string[])[],
): void {
  const classOf = new Map(classes.flatMap((words, c) => words.map((word) => [word, `#${c}`] as const)));
  const wordsOf = (token: string) => (token.startsWith('#') ? classes[Number(token.slice(1))]! : [token]);
  const { pairs, singles, total } = count(sentences.map((words) => words.map((word) => classOf.get(word) ?? word)));
  const tokens = [...singles.keys()].filter((token) => token !== SENTENCE_END);
  const state = new Map(tokens.map((token) => [token, g.state()]));
  const backOff = g.state();

  const emit = (at: number, token: string, p: number) => {
    const words = wordsOf(token);
    for (const word of words) g.word(at, state.get(token)!, word, p / words.length);
  };
  for (const token of ['<s>', ...tokens]) {
    const at = token === '<s>' ? from : state.get(token)!;
    const followers = pairs.get(token) ?? new Map<string, number>();
    const seen = [...followers.values()].reduce((a, b) => a + b, 0);
    for (const [next, n] of followers) {
      if (next === SENTENCE_END) g.skip(at, to, (n - DISCOUNT) / seen);
      else emit(at, next, (n - DISCOUNT) / seen);
    }
    g.skip(at, backOff, seen ? (DISCOUNT * followers.size) / seen : 0.8);
    // Anybody may stop anywhere.
    if (token !== '<s>' && !followers.has(SENTENCE_END)) g.skip(at, to, 0.01);
  }
  for (const token of tokens) emit(backOff, token, singles.get(token)! / total);
}

function count(sentences: readonly string[][]) {
  const pairs = new Map<string, Map<string, number>>();
  const singles = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences) {
    let previous = '<s>';
    for (const token of [...sentence, SENTENCE_END]) {
      const followers = pairs.get(previous) ?? new Map<string, number>();
      pairs.set(previous, followers);
      followers.set(token, (followers.get(token) ?? 0) + 1);
      singles.set(token, (singles.get(token) ?? 0) + 1);
      total++;
      previous = token;
    }
  }
  return { pairs, singles, total };
}
