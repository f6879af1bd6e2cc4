import * as z from 'zod';
import type { Json } from '../model';
import type { FieldMeta } from './field';
import type { AnyNode } from './lookup';

/** One field of a generated inspector form. */
export interface FormField extends FieldMeta {
  /** Key in the config (or in an item of a list). */
  name: string;
  /** What a fresh config has there; undefined where the author must say. */
  initial: Json | undefined;
  /** For lists (`options`, `rules`, `assignments`): the fields of one item. */
  item: FormField[] | null;
}

/** The form of a node type, made from its schema: nothing about a field is written twice. */
export function formOf(definition: AnyNode): FormField[] {
  return fieldsOf(definition.config);
}

function fieldsOf(schema: z.ZodType): FormField[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, part]) => {
    const meta = part.meta()?.innline;
    if (!meta) return [];
    const blank = part.safeParse(undefined);
    const list = unwrap(part);
    const item = list instanceof z.ZodArray ? fieldsOf(list.element as z.ZodType) : [];
    return [
      { ...meta, name, initial: blank.success ? (blank.data as Json) : undefined, item: item.length ? item : null },
    ];
  });
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodOptional
  ) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}
