import { DOCUMENT_LIMITS } from '../../model';
import { syntaxError } from './syntax-error';

export type ReadJson = { ok: true; value: unknown } | { ok: false; message: string; line: number; column: number };

/** Reads a text as JSON; what is none is refused with line and character. */
export function readJson(text: string): ReadJson {
  // A file saved by a word processor often begins with this mark.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.length > DOCUMENT_LIMITS.bytes) {
    return refused(`This is larger than ${DOCUMENT_LIMITS.bytes / 1_000_000} MB, which no flow is.`, 1, 1);
  }
  if (json.trim() === '') return refused('There is nothing here. Paste a flow, or choose a file.', 1, 1);
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    const place = syntaxError(json) ?? { line: 1, column: 1, expected: 'JSON' };
    const where = `line ${place.line}, at character ${place.column}`;
    return refused(
      `This is not JSON. Something is wrong in ${where}: ${place.expected} was expected.`,
      place.line,
      place.column,
    );
  }
}

function refused(message: string, line: number, column: number): ReadJson {
  return { ok: false, message, line, column };
}
