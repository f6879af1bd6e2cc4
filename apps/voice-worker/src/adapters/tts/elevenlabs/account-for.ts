import { concatPcm16 } from '../../../media/codecs';
import type { SpokenLine } from './lines';

const isSpace = (character: string) => /^\s+$/.test(character);
const countOf = (text: string) => [...text].filter((character) => !isSpace(character)).length;

/** Audio up to the end of a word. */
export interface Accounted {
  pcm: Int16Array;
  /** What of the text is left behind it. */
  rest: string;
}

/** The text behind its first `count` characters that are no space: the vendor may count spaces differently. */
function behind(text: string, count: number): string {
  let at = 0;
  for (const character of text) {
    if (count === 0) break;
    if (!isSpace(character)) count -= 1;
    at += character.length;
  }
  return text.slice(at).trim();
}

/**
 * Gives audio on at the ends of words only, with what is left to say: whoever has to go on in the vendor's place neither
 * repeats a word nor leaves one out. The silence behind the last word comes when the stream is over.
 */
export async function* accountFor(
  lines: AsyncIterable<SpokenLine>,
  text: string,
  sampleRate: number,
): AsyncIterable<Accounted> {
  let pending: Int16Array[] = [];
  let [received, given] = [0, 0];
  /** Characters that are no spaces, up to the end of a word whose end is not given on yet. */
  let words: { count: number; end: number }[] = [];
  let count = 0;
  let lastEnd = 0;
  let inWord = false;
  const whole = countOf(text);
  for await (const { pcm, characters, ends } of lines) {
    pending.push(pcm);
    received += pcm.length;
    for (const [i, character] of characters.entries()) {
      if (isSpace(character)) {
        if (inWord) words.push({ count, end: Math.round(lastEnd * sampleRate) });
        inWord = false;
        continue;
      }
      inWord = true;
      count += 1;
      lastEnd = ends[i]!;
    }
    if (inWord && count >= whole) {
      words.push({ count, end: Math.round(lastEnd * sampleRate) });
      inWord = false;
    }
    const complete = words.findLast(({ end }) => end <= received);
    if (!complete || complete.end <= given) continue;
    words = words.filter(({ end }) => end > complete.end);
    const all = concatPcm16(pending);
    const length = complete.end - given;
    yield { pcm: all.subarray(0, length), rest: behind(text, complete.count) };
    pending = [all.subarray(length)];
    given = complete.end;
  }
  if (received > given) yield { pcm: concatPcm16(pending), rest: '' };
}
