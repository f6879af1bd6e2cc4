/**
 * A weighted finite-state grammar being built. Probabilities are penalties relative to each other, not shares of one: SoundSwallower
 * does not normalise them, and a menu phrase costs nothing (1) however many phrases there are.
 */
export class Grammar {
  readonly start = 0;
  readonly final = 1;
  #states = 2;
  readonly #words: WordArc[] = [];
  readonly #prefixes = new Map<string, number>();
  readonly #skips = new Map<number, Map<number, number>>();

  state(): number {
    return this.#states++;
  }

  /** One word from one state to another. */
  word(from: number, to: number, word: string, p = 1): void {
    this.#words.push({ from, to, word, p });
  }

  /**
   * Words one after the other; the penalty is paid at the first. Phrases from one state share their beginnings ("i want", "i want to"):
   * it halves the decoding time of fifty carrier phrases.
   */
  phrase(from: number, to: number, words: readonly string[], p = 1): void {
    let at = from;
    for (const [i, word] of words.entries()) {
      const penalty = i === 0 ? p : 1;
      const key = `${at} ${word} ${penalty}`;
      const shared = this.#prefixes.get(key);
      const next = shared ?? this.state();
      if (shared === undefined) {
        this.#prefixes.set(key, next);
        this.word(at, next, word, penalty);
      }
      at = next;
    }
    this.skip(at, to);
  }

  /** Goes on without a word. */
  skip(from: number, to: number, p = 1): void {
    const arcs = this.#skips.get(from) ?? new Map<number, number>();
    this.#skips.set(from, arcs);
    arcs.set(to, Math.max(p, arcs.get(to) ?? 0));
  }

  get states(): number {
    return this.#states;
  }

  /** Word arcs without those of words `known` refuses: a phrase with such a word is cut and cannot be heard. */
  words(known: (word: string) => boolean = () => true): WordArc[] {
    return this.#words.filter((arc) => known(arc.word));
  }

  vocabulary(): Set<string> {
    return new Set(this.#words.map((arc) => arc.word));
  }

  /** Every wordless way as one hop: the decoder follows single null arcs only. */
  skips(): { from: number; to: number; p: number }[] {
    const hops: { from: number; to: number; p: number }[] = [];
    for (const from of this.#skips.keys()) {
      const best = new Map<number, number>([[from, 1]]);
      const open = [from];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const [to, p] of this.#skips.get(at) ?? []) {
          const through = best.get(at)! * p;
          if (through <= (best.get(to) ?? 0)) continue;
          best.set(to, through);
          open.push(to);
        }
      }
      best.delete(from);
      for (const [to, p] of best) hops.push({ from, to, p });
    }
    return hops;
  }
}

export interface WordArc {
  from: number;
  to: number;
  word: string;
  p: number;
}
