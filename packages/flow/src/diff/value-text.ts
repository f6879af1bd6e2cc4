import type { Json } from '../model';
import type { FormField } from '../registry/form';
import { plainText } from '../telling/plain-text';
import type { ValidateContext } from '../validate/checked-flow';

const LONGEST = 200;

const cut = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

/** A setting as people read it on the form. */
export function valueText(field: Pick<FormField, 'widget' | 'choices'>, value: Json, context: ValidateContext): string {
  if (value === null || value === '') return 'nothing';
  const choice = field.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  const named = (names: Record<string, { name: string }> | undefined) =>
    (names && Object.hasOwn(names, String(value)) ? names[String(value)]?.name : null) ?? 'something that is gone';
  switch (field.widget) {
    case 'toggle':
      return value === true ? 'on' : 'off';
    case 'seconds':
      return value === 1 ? '1 second' : `${value} seconds`;
    case 'department':
      return named(context.departments);
    case 'schedule':
      return named(context.schedules);
    default:
      return cut(plain(value));
  }
}

function plain(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(plain).join(', ');
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? `“${plainText(value)}”` : String(value);
  const parts = Object.entries(value).map(([key, one]) => `${key.replaceAll('_', ' ')}: ${plain(one)}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
