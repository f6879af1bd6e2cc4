import * as z from 'zod';
import type { Json } from '../model';

export interface SampleOptions {
  /** Values that are known by name, e.g. what the tool was given. */
  given: Record<string, Json>;
  /** Something was found: lists have an entry, what may be missing is there. */
  plenty: boolean;
  /** Milliseconds UTC. */
  at: number;
}

const DAY_MS = 86_400_000;

/** Values that look like something a hotel would find, by what a field is called; the schema picks one that it allows. */
function candidates(name: string, { given, at, plenty }: SampleOptions): Json[] {
  const day = (days: number) => new Date(at + days * DAY_MS).toISOString().slice(0, 10);
  const known = Object.hasOwn(given, name) ? [given[name]!] : [];
  const named: [RegExp, Json][] = [
    [/code$/i, 'AURORA7'],
    [/currency/i, 'EUR'],
    [/number|phone/i, '+34600111222'],
    [/email/i, 'guest@example.com'],
    [/url|link/i, 'https://example.com/pay/7'],
    [/checkout|departure/i, day(3)],
    [/at$/i, at + DAY_MS],
    [/roomtype/i, 'double'],
    [/^name$|guestname/i, 'Alex Morgan'],
    [/rate|price/i, 120],
    [/total|amount/i, 240],
    [/status/i, 200],
  ];
  const fitting = named.filter(([pattern]) => pattern.test(name)).map(([, value]) => value);
  const any = plenty ? [2, 1] : [0, 1];
  return [...known, ...fitting, 'example', ...any, 100, day(1), '12:00', '+34600111222', 'EUR', 'https://example.com'];
}

/** A value the schema allows; null where none was found. Pure: the same schema and options give the same value. */
export function sample(schema: z.ZodType, options: SampleOptions, name = ''): Json {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return sample(schema.unwrap() as z.ZodType, options, name);
  if (schema instanceof z.ZodNullable)
    return options.plenty ? sample(schema.unwrap() as z.ZodType, options, name) : null;
  const known = options.given[name];
  if (Object.hasOwn(options.given, name) && schema.safeParse(known).success) return known!;
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    return Object.fromEntries(shape.map(([key, part]) => [key, sample(part, options, key)]));
  }
  if (schema instanceof z.ZodArray) return options.plenty ? [sample(schema.element as z.ZodType, options, name)] : [];
  if (schema instanceof z.ZodEnum) return schema.options[0] as Json;
  if (schema instanceof z.ZodLiteral) return schema.values.values().next().value as Json;
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] as z.ZodType, options, name);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodBoolean) return options.plenty;
  return candidates(name, options).find((value) => schema.safeParse(value).success) ?? null;
}
