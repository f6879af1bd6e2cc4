/** "mm-hm" and its like: the caller follows along and does not want the floor. */
const BACKCHANNELS: Record<string, readonly string[]> = {
  en: ['mm', 'mhm', 'hm', 'hmm', 'uh', 'um', 'uh huh', 'uhhuh', 'aha', 'ah', 'oh', 'right', 'i see'],
  es: ['mm', 'mhm', 'hm', 'ajá', 'aja', 'eh', 'ah', 'ya', 'claro'],
  fr: ['mm', 'mhm', 'hm', 'euh', 'ah', 'oui oui', 'voilà'],
  de: ['mm', 'mhm', 'hm', 'äh', 'ah', 'aha', 'genau'],
};

const ALL = new Set(Object.values(BACKCHANNELS).flat());

/** Whether all that was said so far is a sign of listening. Empty text is not: nothing was understood yet. */
export function isBackchannel(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return words !== '' && (ALL.has(words) || words.split(' ').every((word) => ALL.has(word)));
}
