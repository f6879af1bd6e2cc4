export const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
export const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
export const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** 0..9999 as English words: 412 is "four hundred twelve". */
export function numberWords(n: number): string[] {
  if (n >= 1000) return [...numberWords(Math.floor(n / 1000)), 'thousand', ...(n % 1000 ? numberWords(n % 1000) : [])];
  if (n >= 100) return [ONES[Math.floor(n / 100)]!, 'hundred', ...(n % 100 ? numberWords(n % 100) : [])];
  if (n >= 20) return [TENS[Math.floor(n / 10) - 2]!, ...(n % 10 ? [ONES[n % 10]!] : [])];
  return [n >= 10 ? TEENS[n - 10]! : ONES[n]!];
}
