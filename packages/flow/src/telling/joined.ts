import type { Teller } from './teller';

/** Several subjects that go the same way as one: “Callers who say nothing, or are not understood”. */
export function joinedWho({ pick, language }: Teller, subjects: readonly string[]): string {
  const unique = [...new Set(subjects)];
  if (unique.length === 1) return unique[0]!;
  const [opening, callers] = [pick('Callers who ', 'Quienes '), pick(', callers', ', quienes llaman')];
  const or = language === 'es' ? ', o ' : ', or ';
  if (unique.every((who) => who.startsWith(opening)))
    return opening + unique.map((who) => who.slice(opening.length)).join(or);
  if (unique.every((who) => who.endsWith(callers))) {
    const cases = unique.map((who) => who.slice(0, -callers.length));
    return `${[cases[0]!, ...cases.slice(1).map(lower)].join(or)}${callers}`;
  }
  return unique.join('; ');
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
