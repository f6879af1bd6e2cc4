/** `{{ "AB12" | spell }}` → "A B 1 2": read one by one. */
export function spell(value: unknown): string {
  return Array.from(textOf(value).replace(/\s+/g, '')).join(' ');
}

/** `{{ 4021 | digits }}` → "4 0 2 1": only the digits, one by one. */
export function digits(value: unknown): string {
  return spell(textOf(value).replace(/\D/g, ''));
}

/** `{{ caller.number | phone }}` → "+ 3 4, 9 1 1, 2 3 4, 5 6 7": digits in groups of three from the end, with pauses. */
export function phone(value: unknown): string {
  const text = textOf(value);
  const groups: string[] = [];
  for (let rest = text.replace(/\D/g, ''); rest !== ''; rest = rest.slice(0, -3)) groups.unshift(spell(rest.slice(-3)));
  const spoken = groups.join(', ');
  return text.trim().startsWith('+') && spoken !== '' ? `+ ${spoken}` : spoken;
}

/** `{{ vars.nights | plural: "night", "nights" }}` → "1 night", "2 nights". */
export function plural(value: unknown, one: unknown, many: unknown): string {
  return `${textOf(value)} ${textOf(Number(value) === 1 ? one : many)}`;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
