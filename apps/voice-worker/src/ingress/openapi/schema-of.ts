import * as z from 'zod';

export type Json = Record<string, unknown>;

/** Schemas stand in place, so that a reader needs no second look. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return json;
}
