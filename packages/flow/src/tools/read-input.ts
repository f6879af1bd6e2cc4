import type * as z from 'zod';
import { TOOLS, type ToolName } from './tools';

export interface ToolInputError {
  /** Name of the field; '' for the whole input. */
  field: string;
  /** A sentence: "Guests must be a whole number from 1 to 20." */
  message: string;
}

export type ToolInput<N extends ToolName> = z.output<(typeof TOOLS)[N]['input']>;

/** Reads a tool's input as templates made it: typed values, or what is wrong with which field. */
export function readToolInput<N extends ToolName>(
  name: N,
  input: unknown,
): { ok: true; input: ToolInput<N> } | { ok: false; errors: ToolInputError[] } {
  const tool = TOOLS[name];
  const read = tool.input.safeParse(input);
  if (read.success) return { ok: true, input: read.data as ToolInput<N> };
  const errors = read.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    const label = tool.fields.find((known) => known.name === field)?.label ?? (field || 'The input');
    return { field, message: `${label} ${message}.` };
  });
  return { ok: false, errors };
}
