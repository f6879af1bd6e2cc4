import type { Json } from '../../model';
import { isKeyedCard } from '../../understand/cards';
import type { ListenConfig } from './config';

/** An answer by keys, and what is kept of it. */
export interface Sample {
  value: Json;
  press: string;
}

/** Longest number that is taken by keys; see `mostKeys`. */
const MOST_NUMBER_KEYS = 12;

/**
 * Answers that tell these values apart: each of them, and for numbers what is just below and just above. Empty: answers
 * of this kind are not known beforehand.
 */
export function samplesOf(config: ListenConfig, values: readonly string[]): Sample[] {
  const { kind, minDigits, maxDigits, min, max } = config;
  switch (kind) {
    case 'yes_no':
      return [
        { value: true, press: '1' },
        { value: false, press: '2' },
      ];
    case 'number':
      return around(values)
        .filter((number) => number >= Math.max(0, min ?? 0) && number <= (max ?? Number.POSITIVE_INFINITY))
        .filter((number) => String(number).length < MOST_NUMBER_KEYS)
        .map((number) => ({ value: number, press: `${number}#` }));
    case 'digits':
      return [...new Set(values)]
        .filter((digits) => /^\d+$/.test(digits) && digits.length >= minDigits && digits.length <= maxDigits)
        .filter((digits) => !isKeyedCard(digits))
        .map((digits) => ({ value: digits, press: digits.length < maxDigits ? `${digits}#` : digits }));
    default:
      return [];
  }
}

/** Whether every answer of this kind can be told apart by samples. */
export const isSampled = ({ kind }: ListenConfig): boolean => ['yes_no', 'number', 'digits'].includes(kind);

function around(values: readonly string[]): number[] {
  const named = values.map((text) => Number(text.trim().replace(',', '.'))).filter(Number.isFinite);
  const near = named.flatMap((number) => [
    Math.ceil(number) - 1,
    Math.floor(number),
    Math.ceil(number),
    Math.floor(number) + 1,
  ]);
  return [...new Set(near)].sort((a, b) => a - b);
}
