/** A part of the calls as somebody typed it: a whole number from 1 to 99, else null. */
export function percentIn(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,2}$/.test(trimmed)) return null;
  const percent = Number(trimmed);
  return percent >= 1 ? percent : null;
}
