import { digitsIn } from './read/digits';

/** Payment cards have 12 to 19 digits (ISO/IEC 7812); anything so long that is no telephone number is taken for one. */
const WRITTEN = /(?<![\d+])(?:\d[ .-]?){12,18}\d(?!\d)/g;
const FEWEST = 13;
/** What may be seen of a card at most: its issuer. */
const MOST_OPEN = 8;
const MASK = '[card number withheld]';

/** Check digit by ISO/IEC 7812-1 annex B. */
function passesCheck(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const twice = digit * 2;
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** Sixteen digits are a card even if one was misheard; the other lengths only with a right check digit. */
const looksLikeCard = (digits: string) =>
  digits.length >= FEWEST &&
  digits.length <= 19 &&
  (digits.length === 16 || passesCheck(digits)) &&
  !digits.startsWith('00');

/** The text with card numbers struck out, also those said digit by digit. */
export function withoutCards(text: string, language: string): string {
  const struck = text.replace(WRITTEN, (found) => (looksLikeCard(found.replace(/\D/g, '')) ? MASK : found));
  if (struck !== text) return struck;
  const { digits, gaps } = digitsIn(text, language);
  return gaps === 0 && looksLikeCard(digits) ? MASK : text;
}

/** Keys are not misheard: a card by its length and its check digit. `00` begins a telephone number. */
export const isKeyedCard = (digits: string): boolean =>
  /^\d{13,19}$/.test(digits) && passesCheck(digits) && !digits.startsWith('00');

/** So many digits said so far that they may become a card's number. */
export const mayBecomeCard = (text: string, language: string): boolean =>
  text.replace(/\D/g, '').length > MOST_OPEN || digitsIn(text, language).digits.length > MOST_OPEN;
