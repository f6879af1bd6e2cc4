import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type SampleOptions, sample } from './sample';

const at = Date.UTC(2026, 10, 21, 9);
const make = (schema: z.ZodType, more: Partial<SampleOptions> = {}) =>
  sample(schema, { given: {}, plenty: true, at, ...more });

describe('an invented value', () => {
  it.each([
    ['text', z.string()],
    ['a number', z.number()],
    ['a whole number from 5', z.number().int().min(5)],
    ['a truth', z.boolean()],
    ['a date', z.iso.date()],
    ['a choice', z.enum(['b', 'a'])],
    ['a fixed word', z.literal('x')],
    ['one of two', z.union([z.number(), z.string()])],
    ['a record', z.record(z.string(), z.number())],
    ['a list', z.array(z.string())],
    ['what may be missing', z.string().optional()],
    ['what has a default', z.number().default(3)],
    ['an object in an object', z.object({ a: z.object({ rate: z.number(), code: z.string().min(3) }) })],
    ['an amount of money', z.object({ currency: z.string().regex(/^[A-Z]{3}$/), total: z.number().min(0) })],
    ['a web address', z.object({ paymentUrl: z.url() })],
  ] as [string, z.ZodType][])('%s is what the schema allows', (_, schema) => {
    expect(schema.safeParse(make(schema)).error).toBeUndefined();
    expect(schema.safeParse(make(schema, { plenty: false })).error).toBeUndefined();
  });

  it('looks like what a hotel would find', () => {
    const schema = z.object({
      guestName: z.string(),
      currency: z.string(),
      at: z.number().int(),
      confirmationCode: z.string(),
    });
    expect(make(schema)).toEqual({
      guestName: 'Alex Morgan',
      currency: 'EUR',
      at: at + 86_400_000,
      confirmationCode: 'AURORA7',
    });
  });

  it('takes over what is known by that name, where it is allowed', () => {
    const schema = z.object({ nights: z.number().int(), checkIn: z.iso.date() });
    expect(make(schema, { given: { nights: 5, checkIn: '2027-01-02' } })).toEqual({ nights: 5, checkIn: '2027-01-02' });
    expect(make(schema, { given: { nights: 'five' } })).toMatchObject({ nights: 2 });
  });

  it('is empty where nothing was found', () => {
    const schema = z.object({
      found: z.array(z.string()),
      one: z.string().nullable(),
      many: z.number(),
      sure: z.boolean(),
    });
    expect(make(schema, { plenty: false })).toEqual({ found: [], one: null, many: 0, sure: false });
  });

  it('is null where it knows nothing that fits', () => {
    expect(make(z.string().regex(/^never$/))).toBeNull();
  });

  it('is the same every time', () => {
    const schema = z.object({ a: z.string(), b: z.array(z.number()) });
    expect(make(schema)).toEqual(make(schema));
  });
});
