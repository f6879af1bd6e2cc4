import { AppError } from '@innline/shared';

/** Charged in whole units. Source: docs.stripe.com/currencies, zero-decimal currencies. */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Hundredths by their form, and yet only whole units can be charged. Same source, special cases. */
const WHOLE_AS_HUNDREDTHS = new Set(['ISK', 'UGX']);
/** Have thousandths, the last of which has to be 0. Same source, three-decimal currencies. */
const THOUSANDTHS = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** Stripe's smallest unit of what is `hundredths` here. @throws AppError `unprocessable` where it has no such coin */
export function stripeAmount(hundredths: number, currency: string): number {
  if (THOUSANDTHS.has(currency)) return hundredths * 10;
  const whole = WHOLE.has(currency);
  if (!whole && !WHOLE_AS_HUNDREDTHS.has(currency)) return hundredths;
  if (hundredths % 100 !== 0) throw new AppError('unprocessable', `${currency} is paid in whole amounts only.`);
  return whole ? hundredths / 100 : hundredths;
}
