import { languageName } from '@innline/shared';

/** What is usual in a country: time zone of most hotels, currency, languages. Only proposals; everything can be changed. */
const USUAL: Record<string, readonly [zone: string, currency: string, ...languages: string[]]> = {
  AD: ['Europe/Andorra', 'EUR', 'ca', 'es', 'fr'],
  AE: ['Asia/Dubai', 'AED', 'en', 'ar'],
  AR: ['America/Argentina/Buenos_Aires', 'ARS', 'es', 'en'],
  AT: ['Europe/Vienna', 'EUR', 'de', 'en'],
  AU: ['Australia/Sydney', 'AUD', 'en'],
  BE: ['Europe/Brussels', 'EUR', 'nl', 'fr', 'en'],
  BG: ['Europe/Sofia', 'EUR', 'bg', 'en'],
  BR: ['America/Sao_Paulo', 'BRL', 'pt-BR', 'en'],
  CA: ['America/Toronto', 'CAD', 'en', 'fr'],
  CH: ['Europe/Zurich', 'CHF', 'de', 'fr', 'it', 'en'],
  CL: ['America/Santiago', 'CLP', 'es', 'en'],
  CN: ['Asia/Shanghai', 'CNY', 'zh', 'en'],
  CO: ['America/Bogota', 'COP', 'es', 'en'],
  CR: ['America/Costa_Rica', 'CRC', 'es', 'en'],
  CY: ['Asia/Nicosia', 'EUR', 'el', 'en'],
  CZ: ['Europe/Prague', 'CZK', 'cs', 'en'],
  DE: ['Europe/Berlin', 'EUR', 'de', 'en'],
  DK: ['Europe/Copenhagen', 'DKK', 'da', 'en'],
  EC: ['America/Guayaquil', 'USD', 'es', 'en'],
  EE: ['Europe/Tallinn', 'EUR', 'et', 'en'],
  EG: ['Africa/Cairo', 'EGP', 'ar', 'en'],
  ES: ['Europe/Madrid', 'EUR', 'es', 'en'],
  FI: ['Europe/Helsinki', 'EUR', 'fi', 'en'],
  FR: ['Europe/Paris', 'EUR', 'fr', 'en'],
  GB: ['Europe/London', 'GBP', 'en'],
  GR: ['Europe/Athens', 'EUR', 'el', 'en'],
  HK: ['Asia/Hong_Kong', 'HKD', 'en', 'zh'],
  HR: ['Europe/Zagreb', 'EUR', 'hr', 'en'],
  HU: ['Europe/Budapest', 'HUF', 'hu', 'en'],
  ID: ['Asia/Jakarta', 'IDR', 'id', 'en'],
  IE: ['Europe/Dublin', 'EUR', 'en'],
  IL: ['Asia/Jerusalem', 'ILS', 'he', 'en'],
  IN: ['Asia/Kolkata', 'INR', 'en', 'hi'],
  IS: ['Atlantic/Reykjavik', 'ISK', 'is', 'en'],
  IT: ['Europe/Rome', 'EUR', 'it', 'en'],
  JP: ['Asia/Tokyo', 'JPY', 'ja', 'en'],
  KE: ['Africa/Nairobi', 'KES', 'en', 'sw'],
  KR: ['Asia/Seoul', 'KRW', 'ko', 'en'],
  LT: ['Europe/Vilnius', 'EUR', 'lt', 'en'],
  LU: ['Europe/Luxembourg', 'EUR', 'fr', 'de', 'en'],
  LV: ['Europe/Riga', 'EUR', 'lv', 'en'],
  MA: ['Africa/Casablanca', 'MAD', 'fr', 'ar', 'en'],
  MT: ['Europe/Malta', 'EUR', 'en'],
  MX: ['America/Mexico_City', 'MXN', 'es', 'en'],
  MY: ['Asia/Kuala_Lumpur', 'MYR', 'en', 'ms'],
  NL: ['Europe/Amsterdam', 'EUR', 'nl', 'en'],
  NO: ['Europe/Oslo', 'NOK', 'nb', 'en'],
  NZ: ['Pacific/Auckland', 'NZD', 'en'],
  PA: ['America/Panama', 'USD', 'es', 'en'],
  PE: ['America/Lima', 'PEN', 'es', 'en'],
  PH: ['Asia/Manila', 'PHP', 'en'],
  PL: ['Europe/Warsaw', 'PLN', 'pl', 'en'],
  PT: ['Europe/Lisbon', 'EUR', 'pt', 'en'],
  RO: ['Europe/Bucharest', 'RON', 'ro', 'en'],
  SA: ['Asia/Riyadh', 'SAR', 'ar', 'en'],
  SE: ['Europe/Stockholm', 'SEK', 'sv', 'en'],
  SG: ['Asia/Singapore', 'SGD', 'en'],
  SI: ['Europe/Ljubljana', 'EUR', 'sl', 'en'],
  SK: ['Europe/Bratislava', 'EUR', 'sk', 'en'],
  TH: ['Asia/Bangkok', 'THB', 'th', 'en'],
  TR: ['Europe/Istanbul', 'TRY', 'tr', 'en'],
  US: ['America/New_York', 'USD', 'en', 'es'],
  UY: ['America/Montevideo', 'UYU', 'es', 'en'],
  VN: ['Asia/Ho_Chi_Minh', 'VND', 'vi', 'en'],
  ZA: ['Africa/Johannesburg', 'ZAR', 'en'],
};

export function usualIn(country: string): { timeZone: string; currency: string; languages: string[] } | null {
  const row = USUAL[country];
  if (!row) return null;
  const [timeZone, currency, ...languages] = row;
  return { timeZone, currency, languages };
}

/** The country whose usual time zone this is; null: not known. */
export const countryOfZone = (zone: string): string | null =>
  Object.entries(USUAL).find(([, [usual]]) => usual === zone)?.[0] ?? null;

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]+(\/|$)/.test(zone);
  } catch {
    return false;
  }
}

const LANGUAGES =
  'ar bg ca cs da de el en es et eu fi fr gl he hi hr hu id is it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sv sw th tr uk vi zh';

const names = (type: 'region' | 'currency') => new Intl.DisplayNames('en', { type });

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en');

/** Choices for selects, by their English names. Made on call: a few hundred `Intl` look-ups. */
export function countryOptions(codes: readonly string[]) {
  const name = names('region');
  return codes.map((value) => ({ value, label: name.of(value) ?? value, keywords: [value] })).sort(byLabel);
}

export function languageOptions() {
  return LANGUAGES.split(' ')
    .map((value) => ({ value, label: languageName(value), keywords: [value] }))
    .sort(byLabel);
}

export function currencyOptions() {
  const name = names('currency');
  const codes = [...new Set(Object.values(USUAL).map(([, currency]) => currency))];
  return codes.map((value) => ({ value, label: `${name.of(value)} (${value})`, keywords: [value] })).sort(byLabel);
}

export const timeZoneOptions = () =>
  Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' '), keywords: [value] }));
