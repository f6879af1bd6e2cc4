import type { Json } from '../../model';
import type { Operator } from './config';

/** Whether a test holds. Numbers are compared as numbers wherever both sides are, texts without regard to case. */
export function holds(left: Json, operator: Operator, right: Json, to: Json): boolean {
  switch (operator) {
    case 'empty':
      return isEmpty(left);
    case 'set':
      return !isEmpty(left);
    case 'yes':
      return truth(left) === true;
    case 'no':
      return truth(left) === false;
    case 'equals':
      return same(left, right);
    case 'not_equals':
      return !same(left, right);
    case 'contains':
      if (Array.isArray(left)) return left.some((item) => same(item, right));
      return text(right) !== '' && text(left).includes(text(right));
    case 'starts_with':
      return text(right) !== '' && text(left).startsWith(text(right));
    case 'one_of':
      return (Array.isArray(right) ? right : text(right).split(',')).some((item) => same(left, item));
    case 'not_contains':
      return !holds(left, 'contains', right, to);
    case 'not_starts_with':
      return !holds(left, 'starts_with', right, to);
    case 'not_one_of':
      return !holds(left, 'one_of', right, to);
    case 'between':
      return order(left, right, (sign) => sign >= 0) && order(left, to, (sign) => sign <= 0);
    case 'greater':
      return order(left, right, (sign) => sign > 0);
    case 'at_least':
      return order(left, right, (sign) => sign >= 0);
    case 'less':
      return order(left, right, (sign) => sign < 0);
    case 'at_most':
      return order(left, right, (sign) => sign <= 0);
  }
}

function isEmpty(value: Json): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' ? Object.keys(value).length === 0 : text(value) === '';
}

function truth(value: Json): boolean | null {
  if (['true', 'yes', '1'].includes(text(value))) return true;
  return ['false', 'no', '0', ''].includes(text(value)) ? false : null;
}

function same(left: Json, right: Json): boolean {
  const numbers = both(left, right);
  return numbers ? numbers[0] === numbers[1] : text(left) === text(right);
}

/** Dates and times are ISO text, whose order is their order. Nothing is more or less than an empty value. */
function order(left: Json, right: Json, fits: (sign: number) => boolean): boolean {
  if (isEmpty(left) || isEmpty(right)) return false;
  const [a, b] = both(quantity(left), quantity(right)) ?? [text(left), text(right)];
  return fits(a < b ? -1 : a > b ? 1 : 0);
}

/** What is asked to be more or less is an amount, even “09” of a clock or a room “007”. */
const quantity = (value: Json): Json =>
  typeof value === 'string' && /^\s*0\d{1,14}\s*$/.test(value) ? Number(value) : value;

function both(left: Json, right: Json): [number, number] | null {
  const [a, b] = [number(left), number(right)];
  return a === null || b === null ? null : [a, b];
}

function number(value: Json): number | null {
  if (typeof value === 'number') return value;
  // Not "+34…": a phone number is a text. Not "007": a booking number is a text.
  return typeof value === 'string' && /^\s*-?(0|[1-9]\d{0,14})([.,]\d+)?\s*$/.test(value)
    ? Number(value.replace(',', '.'))
    : null;
}

function text(value: Json): string {
  if (value === null) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim().toLowerCase();
}
