import { baseLanguage } from '../understand/lexicon/index';

export function isSpanish(language: string): boolean {
  return baseLanguage(language) === 'es';
}

/** The sentence in the caller's language; English where we have no other. */
export function say(language: string, en: string, es: string): string {
  return isSpanish(language) ? es : en;
}

/** Names of hundredths; other currencies are said with a decimal point. */
const HUNDREDTHS: Record<string, { en: string; es: string }> = {
  EUR: { en: 'cents', es: 'céntimos' },
  USD: { en: 'cents', es: 'centavos' },
  GBP: { en: 'pence', es: 'peniques' },
};

/** `129.5`, `EUR` → "129 euros and 50 cents" / "129 euros con 50 céntimos". Amounts in the currency's main unit. */
export function spokenMoney(amount: number, currency: string, language: string): string {
  const locale = isSpanish(language) ? 'es' : 'en';
  const cents = Math.round(amount * 100);
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  if (cents % 100 === 0) return format(cents / 100, 0);
  const hundredths = HUNDREDTHS[currency];
  if (!hundredths) return format(cents / 100, 2);
  return `${format(Math.trunc(cents / 100), 0)} ${say(language, 'and', 'con')} ${cents % 100} ${hundredths[locale]}`;
}

/** "1 night", "3 noches". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
