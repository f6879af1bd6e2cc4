/** Where a text stops being JSON. Lines and characters count from 1. */
export interface SyntaxPlace {
  line: number;
  column: number;
  /** What would have been right there, in plain words. */
  expected: string;
}

const SPACE = /[\t\n\r ]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The offset behind a string that begins here; -1: none does, or it never ends. Sign by sign: a string may have megabytes. */
function behindString(text: string, from: number): number {
  if (text[from] !== '"') return -1;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') return at + 1;
    // control characters must be escaped (RFC 8259, section 7)
    if (sign < ' ') return -1;
    if (sign !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return -1;
    at = ESCAPE.lastIndex - 1;
  }
  return -1;
}

type Wanted = 'value' | 'first' | 'key' | 'colon' | 'more' | 'end';

/**
 * Finds the first place where a text is not JSON; null: it is. One pass without recursion, so that no depth and no length
 * is dangerous, and the same answer in every engine, whose own messages differ.
 */
export function syntaxError(text: string): SyntaxPlace | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let wanted: Wanted = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeString = (): boolean => {
    const behind = behindString(text, at);
    if (behind !== -1) at = behind;
    return behind !== -1;
  };
  const close = (bracket: string): boolean => {
    if (text[at] !== bracket || (bracket === '}') !== (open.at(-1) === '{')) return false;
    at += 1;
    open.pop();
    wanted = open.length === 0 ? 'end' : 'more';
    return true;
  };
  for (;;) {
    take(SPACE);
    if (wanted === 'end') return at === text.length ? null : placeOf(text, at, 'nothing more');
    const next = text[at];
    switch (wanted) {
      case 'first':
        if (close(open.at(-1) === '{' ? '}' : ']')) break;
        wanted = open.at(-1) === '{' ? 'key' : 'value';
        break;
      case 'value':
        if (next === '{' || next === '[') {
          at += 1;
          open.push(next);
          wanted = 'first';
        } else if (takeString() || take(SCALAR)) wanted = open.length === 0 ? 'end' : 'more';
        else return placeOf(text, at, 'a value');
        break;
      case 'key':
        if (!takeString()) return placeOf(text, at, 'a name in double quotes');
        wanted = 'colon';
        break;
      case 'colon':
        if (next !== ':') return placeOf(text, at, 'a colon');
        at += 1;
        wanted = 'value';
        break;
      case 'more': {
        if (close(open.at(-1) === '{' ? '}' : ']')) break;
        const bracket = open.at(-1) === '{' ? '}' : ']';
        if (next !== ',') return placeOf(text, at, `a comma or ${bracket}`);
        at += 1;
        wanted = bracket === '}' ? 'key' : 'value';
        break;
      }
    }
  }
}

/** The line and the character of an offset. */
export function placeOf(text: string, offset: number, expected: string): SyntaxPlace {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, expected };
}
