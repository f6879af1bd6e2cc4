import { fold } from '../fold';

/** One slip of the ear or the finger is forgiven in words of five letters and more. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(a.length === b.length ? at + 1 : at) === long.slice(at + 1);
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Whether a name as somebody said it may be this guest's: every word of it is in the guest's name. */
export function sameGuest(said: string, guestName: string): boolean {
  const [heard, known] = [wordsOf(said), wordsOf(guestName)];
  return heard.length > 0 && heard.every((word) => known.some((other) => alike(word, other)));
}
