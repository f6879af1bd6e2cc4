import { type ParseResult, parseTemplate, referencesOf } from '../text/template';

interface Known {
  parsed: ParseResult;
  /** Dotted paths it reads; none where it cannot be read. */
  paths: readonly string[];
}

// Every rule asks about the same texts, and the editor about nearly the same flow after every edit.
const known = new Map<string, Known>();
const MOST_SOURCES = 10_000;

/** A template read once and kept. */
export function readTemplate(source: string): Known {
  const found = known.get(source);
  if (found) return found;
  const parsed = parseTemplate(source);
  const made = { parsed, paths: parsed.ok ? referencesOf(source) : [] };
  if (known.size >= MOST_SOURCES) known.clear();
  known.set(source, made);
  return made;
}
