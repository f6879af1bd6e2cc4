import * as z from 'zod';

/** Templates give text; a blank one means nothing was given. */
const blankToNothing = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;

const trimmed = (value: unknown) => {
  const given = blankToNothing(value);
  return typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : given;
};

/** A whole number, also as text: `'2'`. */
export function whole(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.preprocess(
    (value) => {
      const given = trimmed(value);
      return typeof given === 'string' ? (/^-?\d+(\.0+)?$/.test(given) ? Number(given) : given) : given;
    },
    z.number({ error: message }).int(message).min(min, message).max(max, message),
  );
}

/** An amount above 0 in a currency's main unit, to its hundredths: `'120'`, `'99,50'`, what a sum of prices came to. */
export function money(max: number) {
  const message = `must be an amount above 0 and up to ${max}, such as 120 or 99.50`;
  return z.preprocess(
    (value) => {
      const given = trimmed(value);
      if (typeof given !== 'string' || !/^\d{1,9}([.,]\d+)?$/.test(given)) return Number.NaN;
      return Math.round(Number(given.replace(',', '.')) * 100) / 100;
    },
    z.number({ error: message }).min(0.01, message).max(max, message),
  );
}

/** A date as ISO text; a time behind it is cut off. */
export function day() {
  const message = 'must be a date such as 2026-11-24';
  return z.preprocess(
    (value) => {
      const given = trimmed(value);
      return typeof given === 'string' ? given.replace(/T.*$/, '') : given;
    },
    z.iso.date({ error: message }),
  );
}

/** A time of day, `HH:MM`. */
export function clock() {
  const message = 'must be a time such as 19:30';
  return z.preprocess(trimmed, z.string({ error: message }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, message));
}

/** Text of at least one sign. */
export function text(max = 500) {
  return z.preprocess(trimmed, z.string({ error: 'is missing' }).max(max, `must not be longer than ${max} characters`));
}

/** A phone number as E.164 or as somebody said it; whether it can be dialled is the network's business. */
export function phone() {
  const message = 'must be a phone number such as +34911234567';
  return z.preprocess(
    (value) => {
      const given = trimmed(value);
      return typeof given === 'string' ? given.replace(/[\s().-]/g, '') : given;
    },
    z.string({ error: message }).regex(/^\+?\d{3,15}$/, message),
  );
}

export function email() {
  return z.preprocess(trimmed, z.email({ error: 'must be an e-mail address' }));
}

/** Blank is allowed and becomes null. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => blankToNothing(value) ?? null, schema.nullable()).default(null);
}

/** JSON, also as text. */
export function json<S extends z.ZodType>(schema: S, fallback: z.output<S>) {
  return z.preprocess((value, ctx) => {
    const given = blankToNothing(value);
    if (given === undefined) return fallback;
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given);
    } catch {
      ctx.addIssue({ code: 'custom', message: 'is not valid JSON' });
      return z.NEVER;
    }
  }, schema);
}
