import type { FlowDocument, FormField } from '@innline/flow';
import { languageName } from '@innline/shared';
import { plainName } from '../../../nodes/spoken-parts';

export type Item = Record<string, unknown> & { id?: string };

/** What one entry of a list is called: "Choices" are made of choices. */
export const nounOf = ({ label }: Pick<FormField, 'label'>): string => label.toLowerCase().replace(/s$/, '');

/** How people know an entry: by its name, its key, or its number. */
export function itemName(item: Item, noun: string, index: number, document: FlowDocument): string {
  const language = typeof item.language === 'string' ? languageName(item.language) : undefined;
  const looked = typeof item.left === 'string' ? plainName(item.left, document) : undefined;
  const name = [item.label, item.name, item.variable, looked, item.prefix, language].find(
    (part) => typeof part === 'string' && part.trim() !== '',
  );
  const title = typeof name === 'string' ? name : `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${index + 1}`;
  return typeof item.digit === 'string' ? `${item.digit} · ${title}` : title;
}

/**
 * A new entry as its fields begin. An entry with a name of its own is a port, so it gets an id that stays when it is
 * renamed or moved; a choice takes the lowest key that is free; a list that must not be empty starts with one entry.
 */
export function freshItem(items: readonly Item[], list: Pick<FormField, 'label' | 'item'>): Item {
  const noun = nounOf(list);
  const item: Item = {};
  for (const field of list.item ?? []) item[field.name] = initialOf(field);
  for (const field of list.item ?? []) {
    if (field.widget === 'digit') item[field.name] = freeKey(items.map((other) => other[field.name]));
    if (field.name !== 'label') continue;
    item.label = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${items.length + 1}`;
    item.id = freeId(items, noun === 'choice' ? 'option' : 'rule');
  }
  return item;
}

function initialOf(field: FormField): unknown {
  if (field.initial !== undefined) return field.initial;
  if (field.item) return [freshItem([], field)];
  return '';
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
