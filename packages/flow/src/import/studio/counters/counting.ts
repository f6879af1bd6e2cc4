import type { Setting } from '../variables';

/** What a setting does to a counter. `first`: what it comes to where nothing was counted yet. */
export type Counting = { kind: 'set'; to: number } | { kind: 'add'; by: number; first: number };

const LONGEST = 400;
const NUMBER = /^\s*-?\d{1,9}\s*$/;

/** The ways people write “one more”. `PATH` is the counter itself, by dot or by bracket. */
const PATH = String.raw`flow\.variables(?:\.([\w-]+)|\[\s*["']([^"'\]]+)["']\s*\])`;
const AMOUNT = String.raw`["']?(\d{1,6})["']?`;
/** Filters that leave a whole number as it is. */
const IDLE = String.raw`(?:\s*\|\s*(?:times:\s*1|plus:\s*0|minus:\s*0|round|floor|ceil|strip))*`;
const DEFAULT = String.raw`(?:\s*\|\s*default:\s*["']?(\d{1,6})["']?)?`;
const MORE = `${PATH}${DEFAULT}${IDLE}\\s*\\|\\s*(plus|minus):\\s*${AMOUNT}${IDLE}`;
const OUT = `\\{\\{-?\\s*${MORE}\\s*-?\\}\\}`;
const NONE = `(?:blank|empty|nil|null|''|"")`;
const tag = (inside: string) => `\\s*\\{%-?\\s*${inside}\\s*-?%\\}\\s*`;
const whole = (source: string) => new RegExp(`^\\s*${source}\\s*$`);

const PLUS = whole(OUT);
const TURNED = whole(`\\{\\{-?\\s*${AMOUNT}\\s*\\|\\s*plus:\\s*${PATH}${IDLE}\\s*-?\\}\\}`);
const ASSIGNED = whole(`${tag(`assign\\s+(?<name>\\w+)\\s*=\\s*${MORE}`)}\\{\\{-?\\s*\\k<name>\\s*-?\\}\\}`);
/** The recipe of Studio's documentation: count up where there is something to count, else begin. */
const IF_SET = whole(`${tag(`if\\s+${PATH}(?:\\s*!=\\s*${NONE})?`)}${OUT}${tag('else')}(-?\\d{1,6})${tag('endif')}`);
const IF_NOT_SET = whole(
  `${tag(`(?:unless\\s+${PATH}|if\\s+${PATH}\\s*==\\s*${NONE})`)}(-?\\d{1,6})${tag('else')}${OUT}${tag('end(?:unless|if)')}`,
);

/** Reads a setting as counting its own variable; null: it does something else. */
export function countingOf({ key, value, json }: Setting): Counting | null {
  if (value.length > LONGEST || json) return null;
  if (NUMBER.test(value)) return { kind: 'set', to: Number(value) };
  const own = (...names: (string | undefined)[]) => names.every((name) => name === undefined || name === key);

  const plus = PLUS.exec(value);
  if (plus) return own(plus[1], plus[2]) ? added(plus[4], plus[5], plus[3]) : null;
  const turned = TURNED.exec(value);
  if (turned) return own(turned[2], turned[3]) ? added('plus', turned[1]) : null;
  const assigned = ASSIGNED.exec(value);
  if (assigned) return own(assigned[2], assigned[3]) ? added(assigned[5], assigned[6], assigned[4]) : null;
  const ifSet = IF_SET.exec(value);
  if (ifSet) {
    const [, a, b, c, d, , sign, by, first] = ifSet;
    return own(a, b, c, d) ? { ...added(sign, by), first: Number(first) } : null;
  }
  const ifNot = IF_NOT_SET.exec(value);
  if (ifNot) {
    const [, a, b, c, d, first, e, f, , sign, by] = ifNot;
    return own(a, b, c, d, e, f) ? { ...added(sign, by), first: Number(first) } : null;
  }
  return null;
}

/** Liquid takes what is not set for nothing. */
function added(sign: string | undefined, amount: string | undefined, begins = '0') {
  const by = Number(amount) * (sign === 'minus' ? -1 : 1);
  return { kind: 'add' as const, by, first: Number(begins) + by };
}
