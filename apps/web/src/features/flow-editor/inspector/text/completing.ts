import type { Completion } from '@innline/flow';

/** What is being written after `{{`: where it starts in the text, and the letters so far. */
export interface Started {
  from: number;
  query: string;
}

/** Whether the caret stands in an unfinished `{{ …`. */
export function startedAt(text: string, caret: number): Started | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('{{');
  if (from < 0) return null;
  const inside = before.slice(from + 2);
  return /^\s*[\w.]*$/.test(inside) ? { from, query: inside.trim().toLowerCase() } : null;
}

/** Suggestions for what is being written, best first: by path, then by plain words. */
export function matching(all: readonly Completion[], query: string): Completion[] {
  const starts = all.filter((entry) => entry.path.toLowerCase().startsWith(query));
  const rest = all.filter(
    (entry) => !starts.includes(entry) && `${entry.path} ${entry.label}`.toLowerCase().includes(query),
  );
  return [...starts, ...rest].slice(0, 8);
}

/** The text with the suggestion in place, and where the caret goes. Closing braces that are there already are used up. */
export function complete(
  text: string,
  caret: number,
  started: Started,
  completion: Completion,
): { text: string; caret: number } {
  const after = text.slice(caret).replace(/^[\w.]*\s*\}\}/, '');
  const head = text.slice(0, started.from) + completion.insert;
  return { text: head + after, caret: head.length };
}
