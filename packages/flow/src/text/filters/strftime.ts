import { offsetAt } from '../../schedule/offsets';

/** A moment as a clock and a calendar in some place show it: the fields of `wall` in UTC are what is seen there. */
interface Shown {
  ms: number;
  wall: Date;
  /** Minutes before UTC; negative in America. */
  offset: number;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** `%-H`: without leading zero; `%^a`: in capitals. */
const DIRECTIVE = /%([-_0^#]?)([A-Za-z%])/g;
const LONGEST_PATTERN = 200;

type Part = (at: Shown) => string | [value: number, digits: number, filler?: string];

const twelve = ({ wall }: Shown) => wall.getUTCHours() % 12 || 12;
const month = ({ wall }: Shown) => MONTHS[wall.getUTCMonth()]!;
const dayOfYear = ({ wall }: Shown) =>
  Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
/** Weeks that have begun by then; `first`: the weekday they begin with. */
const week = (at: Shown, first: number) =>
  Math.floor((dayOfYear(at) + 6 - ((at.wall.getUTCDay() - first + 7) % 7)) / 7);

const PARTS: Record<string, Part> = {
  Y: ({ wall }) => [wall.getUTCFullYear(), 4],
  C: ({ wall }) => [Math.floor(wall.getUTCFullYear() / 100), 2],
  y: ({ wall }) => [wall.getUTCFullYear() % 100, 2],
  m: ({ wall }) => [wall.getUTCMonth() + 1, 2],
  B: month,
  b: (at) => month(at).slice(0, 3),
  h: (at) => month(at).slice(0, 3),
  d: ({ wall }) => [wall.getUTCDate(), 2],
  e: ({ wall }) => [wall.getUTCDate(), 2, ' '],
  j: (at) => [dayOfYear(at), 3],
  H: ({ wall }) => [wall.getUTCHours(), 2],
  k: ({ wall }) => [wall.getUTCHours(), 2, ' '],
  I: (at) => [twelve(at), 2],
  l: (at) => [twelve(at), 2, ' '],
  M: ({ wall }) => [wall.getUTCMinutes(), 2],
  S: ({ wall }) => [wall.getUTCSeconds(), 2],
  L: ({ wall }) => [wall.getUTCMilliseconds(), 3],
  p: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  P: ({ wall }) => (wall.getUTCHours() < 12 ? 'am' : 'pm'),
  A: ({ wall }) => DAYS[wall.getUTCDay()]!,
  a: ({ wall }) => DAYS[wall.getUTCDay()]!.slice(0, 3),
  u: ({ wall }) => [wall.getUTCDay() || 7, 1],
  w: ({ wall }) => [wall.getUTCDay(), 1],
  U: (at) => [week(at, 0), 2],
  W: (at) => [week(at, 1), 2],
  s: ({ ms }) => String(Math.floor(ms / 1_000)),
  z: ({ offset }) => {
    const [sign, minutes] = [offset < 0 ? '-' : '+', Math.abs(offset)];
    return `${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  },
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};

/** Patterns that stand for others. */
const LONG: Record<string, string> = {
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  c: '%a %b %e %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/**
 * A moment in a pattern of Ruby's `strftime`, as Liquid has them, in English: for comparing and for other systems.
 * `timeZone`: one that exists. What is no directive stays as it is.
 */
export function strftime(ms: number, pattern: string, timeZone: string): string {
  const offset = offsetAt(ms, timeZone);
  const at: Shown = { ms, wall: new Date(ms + offset), offset: Math.round(offset / 60_000) };
  const whole = pattern.slice(0, LONGEST_PATTERN).replace(/%([DFTRrcxX])/g, (_, name: string) => LONG[name]!);
  return whole.replace(DIRECTIVE, (directive, flag: string, name: string) => {
    if (!Object.hasOwn(PARTS, name)) return directive;
    const part = PARTS[name]!(at);
    if (typeof part === 'string') return flag === '^' ? part.toUpperCase() : part;
    const [value, digits, filler = '0'] = part;
    if (flag === '-') return String(value);
    return String(value).padStart(digits, flag === '_' ? ' ' : flag === '0' ? '0' : filler);
  });
}

const two = (value: number) => String(value).padStart(2, '0');
