import type { Prisma } from './generated/prisma/client';

/**
 * A value as PostgreSQL's jsonb takes it: no NUL characters, no halves of surrogate pairs, no functions, no NaN.
 * What callers say and vendors send goes through here, and one bad character must not cost the whole row.
 */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return clean(value) as Prisma.InputJsonValue;
}

/** Like {@link toJson}, with an SQL null for null. */
export function toJsonOrNull(
  value: unknown,
  dbNull: typeof Prisma.DbNull,
): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? dbNull : toJson(value);
}

/** Text that PostgreSQL stores: NUL characters are dropped, halves of surrogate pairs become U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => clean(item) ?? null);
  if (value instanceof Date) return value.toISOString();
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined && typeof item !== 'function');
    return Object.fromEntries(entries.map(([key, item]) => [cleanText(key), clean(item)]));
  }
  return typeof value === 'boolean' ? value : null;
}
