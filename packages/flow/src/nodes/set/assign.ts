import type { FlowVariable, Json } from '../../model';
import type { Assignment } from './config';

/** The new value of a variable. What cannot be read as the variable's type becomes null: "is empty" finds it. */
export function assigned(
  action: Assignment['action'],
  before: Json,
  given: Json,
  type: FlowVariable['type'] | null,
): Json {
  switch (action) {
    case 'clear':
      return null;
    case 'increment':
      return (asNumber(before) ?? 0) + (given === '' ? 1 : (asNumber(given) ?? 0));
    case 'append':
      if (type === 'list') return [...(Array.isArray(before) ? before : []), given];
      return `${textOf(before)}${textOf(given)}`;
    case 'set':
      return typed(given, type);
  }
}

function typed(given: Json, type: FlowVariable['type'] | null): Json {
  switch (type) {
    case 'number':
      return asNumber(given);
    case 'boolean':
      return asBoolean(given);
    case 'list':
      return asJson(given, Array.isArray);
    case 'object':
      return asJson(given, (value) => value !== null && typeof value === 'object' && !Array.isArray(value));
    case 'date':
      return matched(given, /^\d{4}-\d{2}-\d{2}/);
    case 'time':
      return matched(given, /^([01]\d|2[0-3]):[0-5]\d/);
    case 'phone':
      return textOf(given).trim() || null;
    case 'text':
      return textOf(given);
    case null:
      return given;
  }
}

function asNumber(value: Json): number | null {
  if (typeof value === 'number') return value;
  const text = textOf(value).trim().replace(',', '.');
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

function asBoolean(value: Json): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = textOf(value).trim().toLowerCase();
  if (['true', 'yes', '1'].includes(text)) return true;
  return ['false', 'no', '0'].includes(text) ? false : null;
}

function asJson(value: Json, fits: (value: Json) => boolean): Json {
  if (typeof value !== 'string') return fits(value) ? value : null;
  try {
    const parsed = JSON.parse(value) as Json;
    return fits(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function matched(value: Json, pattern: RegExp): string | null {
  return pattern.exec(textOf(value).trim())?.[0] ?? null;
}

function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
