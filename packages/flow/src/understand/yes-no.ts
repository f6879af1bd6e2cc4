import { plain } from './fold';
import { lexiconOf } from './lexicon';
import { stripCourtesies } from './strip';

/** What a caller means by "yes please", "no, that's wrong", "claro"; null if neither or both. */
export function yesNo(said: string, language: string): { value: boolean; confidence: number } | null {
  const { builtins, unsure, stop } = lexiconOf(language);
  const { yes, no } = builtins;
  const whole = plain(said);
  if (whole === '') return null;
  for (const text of [whole, stripCourtesies(said, language)]) {
    if (yes.includes(text)) return { value: true, confidence: 1 };
    if (no.includes(text)) return { value: false, confidence: 1 };
  }
  let rest = ` ${whole} `;
  if (unsure.some((saying) => rest.includes(` ${saying} `))) return null;
  const found = { yes: false, no: false };
  const sayings = [
    ...yes.map((text) => ({ text, means: 'yes' as const })),
    ...no.map((text) => ({ text, means: 'no' as const })),
  ];
  // "not right" holds "right": the longer saying wins, and what it covers is taken out.
  for (const { text, means } of sayings.sort((a, b) => b.text.length - a.text.length)) {
    if (!rest.includes(` ${text} `) || isPadding(text, stop)) continue;
    rest = rest.replaceAll(` ${text} `, ' | ');
    found[means] = true;
  }
  return found.yes === found.no ? null : { value: found.yes, confidence: 0.8 };
}

/** "I would" is a yes when it is all that is said; inside "I would like other dates" it is none. */
function isPadding(saying: string, stop: readonly string[]): boolean {
  const list = saying.split(' ');
  return list.length > 1 && list.every((word) => stop.includes(word));
}
