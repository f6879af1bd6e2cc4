import type { Json } from '../model';
import type { Widget } from '../registry/field';
import { type FormField, formOf } from '../registry/form';
import type { AnyNode } from '../registry/lookup';

/** A value in a node's config together with what the form says about it. */
export interface ConfigField {
  field: FormField;
  value: Json | undefined;
  /** Dotted, from the config's root. */
  path: string;
}

const forms = new WeakMap<AnyNode, FormField[]>();

/** Every field of a node's config that its form would show, those of list items included. */
export function fieldsOf(definition: AnyNode, config: unknown): ConfigField[] {
  return collect(formFor(definition), config, '');
}

/** Whether a node type's form has such a control at its top: most have not, and need not be looked through. */
export function hasWidget(definition: AnyNode, widgets: readonly Widget[]): boolean {
  return formFor(definition).some((field) => widgets.includes(field.widget));
}

function formFor(definition: AnyNode): FormField[] {
  let form = forms.get(definition);
  if (!form) {
    form = formOf(definition);
    forms.set(definition, form);
  }
  return form;
}

function collect(form: FormField[], holder: unknown, prefix: string): ConfigField[] {
  if (typeof holder !== 'object' || holder === null) return [];
  const values = holder as Record<string, Json>;
  return form
    .filter((field) => isShown(field, values))
    .flatMap((field) => {
      const value = values[field.name];
      const path = `${prefix}${field.name}`;
      const items = field.item && Array.isArray(value) ? value : [];
      return [{ field, value, path }, ...items.flatMap((item, i) => collect(field.item!, item, `${path}.${i}.`))];
    });
}

function isShown({ when }: FormField, values: Record<string, Json>): boolean {
  return !when || when.is.includes(values[when.field] ?? null);
}

/** Where in a config a text stands; null if nowhere. */
export function placeOfText(config: unknown, text: string): string | null {
  if (config === text) return '';
  if (typeof config !== 'object' || config === null) return null;
  for (const [key, value] of Object.entries(config)) {
    const inner = placeOfText(value, text);
    if (inner !== null) return inner === '' ? key : `${key}.${inner}`;
  }
  return null;
}
