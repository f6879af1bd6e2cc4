import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Reads a phone number as a person writes it and gives E.164 (`+34911234567`), or null if it is none.
 * `country` (ISO 3166-1 alpha-2) decides numbers written without a country code.
 */
export function toE164(input: string, country?: string): string | null {
  const parsed = parsePhoneNumberFromString(input.trim(), country as CountryCode | undefined);
  return parsed?.isPossible() ? parsed.number : null;
}

/** For a screen: national form inside `country`, else international; the input itself if it is no number. */
export function formatNumber(number: string, country?: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
