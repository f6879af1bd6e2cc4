/** Cents → `€120.00`, in the hotel's currency. */
export function money(cents: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100);
}

/** `120`, `120.5`, `120,50` → cents; null where it is no amount. */
export function readMoney(text: string): number | null {
  const cleaned = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(cleaned) ? Math.round(Number(cleaned) * 100) : null;
}

/** The ISO day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
