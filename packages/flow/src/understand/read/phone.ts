import { toE164 } from '@innline/shared/phone';
import type { Reading } from './context';
import { digitsIn } from './digits';

/** Fewer digits are no number anybody can be called back on, save short codes. */
const LEAST_DIGITS = 5;

/** E.164 where the number is possible in the hotel's country, else its bare digits with little confidence. */
export function readPhone(said: string, language: string, country: string): Reading<string> | null {
  const run = digitsIn(said, language);
  return phoneOf(run.digits, country, run.gaps > 0 ? 0.5 : 0.9);
}

/** `digits` may begin with `+`. */
export function phoneOf(digits: string, country: string, confidence: number): Reading<string> | null {
  const number = toE164(digits, country);
  if (number) return { value: number, confidence };
  const bare = digits.replace(/\D/g, '');
  return bare.length >= LEAST_DIGITS && bare.length <= 15 ? { value: bare, confidence: 0.4 } : null;
}
