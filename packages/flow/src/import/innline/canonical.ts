import type { FlowDocument } from '../../model';

/**
 * A flow as text that is the same for the same flow: names in order, two spaces, a line break at the end. What is exported
 * so comes back the same, byte by byte, and two exports can be compared line by line.
 */
export function canonicalJson(document: FlowDocument): string {
  return `${JSON.stringify(ordered(document), null, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, ordered((value as Record<string, unknown>)[key])]));
}
