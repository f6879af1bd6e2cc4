/**
 * Amounts are whole hundredths of the currency's main unit, whatever the currency: 12050 is 120.50 euros, and 120 yen are
 * 12000. Those who take other parts (a payment vendor, a sentence for a caller) convert at their border.
 */
export const HUNDREDTHS = 100;

/** `12000`, `EUR` → `€120.00`, as people of `language` (BCP 47) write it. */
export function formatMoney(amount: number, currency: string, language = 'en'): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / HUNDREDTHS);
}

/** `120`, `120.5`, `120,50` → hundredths; null where it is no amount. */
export function readMoney(text: string): number | null {
  const cleaned = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(cleaned) ? Math.round(Number(cleaned) * HUNDREDTHS) : null;
}
