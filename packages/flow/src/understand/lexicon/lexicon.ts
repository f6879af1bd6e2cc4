export const BUILTIN_KINDS = ['repeat', 'operator', 'yes', 'no'] as const;
export type BuiltinKind = (typeof BUILTIN_KINDS)[number];

/** What every language we read has: enough for menus, digits and yes or no. All words folded (see `fold`). */
export interface Lexicon {
  /** Ready for grammars and matching. */
  builtins: Record<BuiltinKind, string[]>;
  /** Spoken digits; several words may mean one digit. */
  digits: Record<string, number>;
  /** "double five", "doble cinco". */
  repeats: Record<string, number>;
  plus: string[];
  /** Neither yes nor no, although it may hold such words: "I do not know". */
  unsure: string[];
  /** Words that say nothing about what is wanted. */
  stop: string[];
  /** Beginnings of a wish: "i would like to". */
  carriers: string[];
  /** Said around an answer: "please", "um". */
  courtesies: string[];
}
