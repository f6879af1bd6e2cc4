import type { FlowVariable, Json } from '@innline/flow';

/** Reads what was typed as a variable's first value; undefined where it is blank or not of that kind. */
export function readInitial(text: string, type: FlowVariable['type']): Json | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (type === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
  if (type === 'boolean') return /^(true|yes|1)$/i.test(typed);
  if (type === 'list' || type === 'object') {
    try {
      return JSON.parse(typed) as Json;
    } catch {
      return undefined;
    }
  }
  return text;
}

export const writeInitial = (value: Json | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
