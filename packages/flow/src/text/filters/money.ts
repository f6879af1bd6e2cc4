import { type FilterThis, localeOf } from './context';

/** `{{ 120 | money }}` → "120 euros": said, not written. In the hotel's currency unless another is named. */
export function money(this: FilterThis, value: unknown, currency?: unknown): string {
  const amount = typeof value === 'number' ? value : Number.parseFloat(String(value ?? ''));
  if (!Number.isFinite(amount)) return value === null || value === undefined ? '' : String(value);
  const locale = localeOf(this);
  const code = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : locale.currency;
  const round = Math.abs(amount - Math.round(amount)) < 0.005;
  return new Intl.NumberFormat(locale.language, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
    ...(round ? { maximumFractionDigits: 0 } : {}),
  }).format(amount);
}
