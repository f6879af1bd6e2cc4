import { secondsToSay } from '../verify/speech-length';

/** Shorter nothing is said, milliseconds. */
const SHORTEST_MS = 200;

/** How long a text takes to say, milliseconds. */
export const spokenMs = (text: string): number => Math.max(SHORTEST_MS, Math.round(secondsToSay(text) * 1_000));

/** What a caller heard of a text within so many milliseconds: whole words. */
export function heardWithin(text: string, ms: number): string {
  const length = spokenMs(text);
  if (ms >= length) return text;
  const part = text.slice(0, Math.floor((text.length * Math.max(0, ms)) / length));
  return part.replace(/\S*$/, '').trimEnd();
}
