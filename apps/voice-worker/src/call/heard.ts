/** Flite speaks about 14 characters a second; only used while a prompt's length is not known yet. */
const MS_PER_CHARACTER = 70;

/** The words of a prompt a caller heard before it stopped; null when it was none. Whole words, by share of time. */
export function heardPart(text: string, heardMs: number, totalMs: number | null): string | null {
  const total = totalMs ?? text.length * MS_PER_CHARACTER;
  if (total <= 0 || heardMs <= 0) return null;
  if (heardMs >= total) return text;
  const length = Math.floor((text.length * heardMs) / total);
  const cut = text.slice(0, length + 1).lastIndexOf(' ');
  return cut > 0 ? text.slice(0, cut) : null;
}
