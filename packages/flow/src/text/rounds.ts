import { RENDER_PARTS } from './template';

/** Of a loop's rounds at most; each costs two parts at least, itself and what it says. */
export const MOST_ROUNDS = RENDER_PARTS / 2 - 1;

/**
 * How often the inmost part of a template is repeated as far as its text alone says: loops over written numbers,
 * `{% for i in (1..400) %}`, one within the other. 1 where nothing is.
 */
export function writtenRounds(source: string): number {
  const open = [1];
  let most = 1;
  for (const [, tag, from, to] of source.matchAll(TAG)) {
    if (tag === 'endfor') {
      if (open.length > 1) open.pop();
      continue;
    }
    const rounds = from === undefined ? 1 : Math.max(1, Number(to) - Number(from) + 1);
    open.push(open.at(-1)! * rounds);
    most = Math.max(most, open.at(-1)!);
  }
  return most;
}

const TAG = /\{%-?\s*(for|endfor)\b(?:\s+[\w-]+\s+in\s*\(\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*\))?/g;
