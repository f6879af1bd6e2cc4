import { plain } from './fold';
import { lexiconOf } from './lexicon';

/** Takes leading and trailing sayings off a plain text for as long as one fits; never the whole of it. */
export function peel(text: string, leading: readonly string[], trailing: readonly string[]): string {
  let rest = text;
  for (;;) {
    const head = leading.filter((saying) => rest.startsWith(`${saying} `));
    if (head.length > 0) {
      rest = rest.slice(Math.max(...head.map((saying) => saying.length)) + 1);
      continue;
    }
    const tail = trailing.filter((saying) => rest.endsWith(` ${saying}`));
    if (tail.length === 0) return rest;
    rest = rest.slice(0, rest.length - Math.max(...tail.map((saying) => saying.length)) - 1);
  }
}

/** "um the fifth please" → "the fifth". */
export function stripCourtesies(said: string, language: string): string {
  const { courtesies } = lexiconOf(language);
  return peel(plain(said), courtesies, courtesies);
}

/** "hello, I'd like to speak to the spa please" → "spa". */
export function stripCarriers(said: string, language: string): string {
  const { courtesies, carriers } = lexiconOf(language);
  return peel(plain(said), [...courtesies, ...carriers], courtesies);
}
