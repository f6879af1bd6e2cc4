import type { FlowDocument, Problem } from '../../model';
import { quoted, warns } from '../../validate/problem';

const MOST_TOLD = 20;
/** An export brings the flow's scenarios along; they are read elsewhere. */
const BESIDE = 'scenarios';

/** Parts of a file that a flow does not have: they are left out, and told rather than lost in silence. */
export function leftOut(input: unknown, document: FlowDocument): Problem[] {
  const found: string[] = [];
  compare(input, document, '', found);
  return found.slice(0, MOST_TOLD).map((field) => {
    return warns('document', `${quoted(field)} is no part of a flow that this version knows, and was left out.`, {
      field,
    });
  });
}

function compare(given: unknown, kept: unknown, path: string, found: string[]): void {
  if (found.length >= MOST_TOLD || typeof given !== 'object' || given === null) return;
  for (const [key, value] of Object.entries(given)) {
    const place = Array.isArray(given) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const known = typeof kept === 'object' && kept !== null && Object.hasOwn(kept, key);
    if (place === BESIDE) continue;
    if (!known) found.push(place);
    else compare(value, (kept as Record<string, unknown>)[key], place, found);
  }
}
