/** More at once is a slip rather than a house. */
const MOST = 200;

/**
 * Room numbers as somebody writes them down: `101-110, 112, Suite A` → each number once, in order. A range counts with as
 * many digits as it begins with. Null: not readable, or more than {@link MOST}.
 */
export function roomNumbers(text: string): string[] | null {
  const found = new Set<string>();
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const range = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/.exec(part);
    if (!range) {
      if (part.length > 10) return null;
      found.add(part);
      continue;
    }
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (to < from || to - from >= MOST) return null;
    for (let number = from; number <= to; number++) found.add(String(number).padStart(range[1]!.length, '0'));
  }
  return found.size === 0 || found.size > MOST ? null : [...found];
}

/** The floor a house usually has a room on: `304` is on the third, `1204` on the twelfth, anything else on none. */
export function usualFloor(number: string): number {
  return /^\d{3,4}$/.test(number) ? Math.floor(Number(number) / 100) : 0;
}
