import type { FormField, Widget } from '@innline/flow';

export type Item = Record<string, unknown> & { id?: string };

/** What one entry of a list is called. */
export const NOUNS: Partial<Record<Widget, string>> = { options: 'choice', rules: 'rule', assignments: 'variable' };

/** Lists whose entries are ports carry ids that stay when entries are renamed or moved. */
const WITH_PORTS: ReadonlySet<Widget> = new Set(['options', 'rules']);

/** How people know an entry: by its name, its key, or its number. */
export function itemName(item: Item, noun: string, index: number): string {
  const name = [item.label, item.name, item.variable].find((part) => typeof part === 'string' && part.trim() !== '');
  const title = typeof name === 'string' ? name : `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${index + 1}`;
  return typeof item.digit === 'string' ? `${item.digit} · ${title}` : title;
}

/** A new entry as its fields begin; a choice takes the lowest key that is free. */
export function freshItem(items: readonly Item[], fields: readonly FormField[], widget: Widget): Item {
  const item: Item = {};
  for (const field of fields) item[field.name] = field.initial ?? (field.widget === 'text' ? '' : null);
  const digitField = fields.find((field) => field.widget === 'digit');
  if (digitField) item[digitField.name] = freeKey(items.map((other) => other[digitField.name]));
  if (WITH_PORTS.has(widget)) item.id = freeId(items, NOUNS[widget] === 'rule' ? 'rule' : 'option');
  const label = fields.find((field) => field.name === 'label');
  if (label && item.label === '') item.label = `${widget === 'rules' ? 'Rule' : 'Choice'} ${items.length + 1}`;
  return item;
}

function freeKey(taken: readonly unknown[]): string | null {
  return [...'123456789'].find((key) => !taken.includes(key)) ?? null;
}

function freeId(items: readonly Item[], stem: string): string {
  const taken = new Set(items.map((item) => item.id));
  for (let n = items.length + 1; ; n++) if (!taken.has(`${stem}_${n}`)) return `${stem}_${n}`;
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return rest.toSpliced(to, 0, list[from]!);
}
