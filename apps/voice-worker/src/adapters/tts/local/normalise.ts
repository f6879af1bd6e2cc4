/**
 * What flite reads wrongly, put into words it reads well: accents, codes, `+`, `@`, currencies, room numbers. Plain numbers, dates,
 * times and dollars are left to flite, which does them well.
 */
export function normaliseForFlite(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»"]/g, '')
    .replace(/\s*[–—]\s*/g, ', ')
    .replace(/…|\.{3,}/g, '.')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, email)
    .replace(/\+\s?\d[\d\s().-]{5,}\d/g, (number) => `plus ${digits(number)}`)
    .replace(/€\s?(\d[\d,]*)(?:\.(\d\d))?|(\d[\d,]*)(?:\.(\d\d))?\s?€/g, (_, a, b, c, d) =>
      money(a ?? c, b ?? d, 'euro', 'cent'),
    )
    .replace(/£\s?(\d[\d,]*)(?:\.(\d\d))?/g, (_, whole, part) => money(whole, part, 'pound', 'pence'))
    .replace(
      /\b(room|suite|cabin|apartment|extension)\s+(?:no\.?\s*|number\s+)?(\d{3,4})\b/gi,
      (_, what, number) => `${what} ${roomNumber(number)}`,
    )
    .replace(/\b(?=[A-Za-z-]*\d)(?=[\d-]*[A-Za-z])[A-Za-z\d]+(?:-[A-Za-z\d]+)*\b/g, code)
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[œŒ]/g, 'oe')
    .replace(/°\s?([CF])\b/g, (_, scale) => (scale === 'C' ? ' degrees Celsius' : ' degrees Fahrenheit'))
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/@/g, ' at ')
    .replace(/%/g, ' percent')
    .replace(/#\s?(?=\d)/g, 'number ')
    .replace(/#/g, ' pound key ')
    .replace(/\*/g, ' star ')
    .replace(/24\/7/g, '24 7')
    .replace(/[^\x20-\x7e]|[<>[\]{}|\\^_~`=/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const email = (address: string): string =>
  address.replace('@', ' at ').replace(/\./g, ' dot ').replace(/[-_]/g, ' dash ');
const digits = (number: string): string =>
  number
    .replace(/\D+/g, ' ')
    .trim()
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ');

function money(whole: string, part: string | undefined, unit: string, small: string): string {
  const amount = `${whole} ${unit}${whole === '1' ? '' : 's'}`;
  if (!part || part === '00') return amount;
  return `${amount} and ${Number(part)} ${small}${small === 'pence' || Number(part) === 1 ? '' : 's'}`;
}

/** As staff say it: 412 is "4 12", 1204 "12 oh 4", 400 "4 hundred", 1000 stays a number. */
function roomNumber(number: string): string {
  const head = Number(number.slice(0, -2));
  const tail = number.slice(-2);
  if (tail === '00') return number.length === 3 ? `${head} hundred` : number;
  return tail[0] === '0' ? `${head} oh ${tail[1]}` : `${head} ${tail}`;
}

/** "AB12X9" letter by letter; "1st", "3pm" and "2x" are words flite knows how to read. */
function code(token: string): string {
  if (/^\d+(?:st|nd|rd|th|am|pm|x|s)$/i.test(token)) return token;
  // A lone "a" would be read as the article.
  return [...token.replace(/-/g, '')].map((c) => (/a/i.test(c) ? 'ay' : c.toUpperCase())).join(' ');
}
