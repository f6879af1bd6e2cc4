import { recordingsIn } from '../text/recording';
import type { CheckedFlow } from '../validate/checked-flow';

/** English and Spanish voices at their normal speed, measured on the local engine: about 14 characters a second. */
const CHARACTERS_PER_SECOND = 14;

export const LONGEST_PROMPT_SECONDS = 30;

/** About how long a text takes to say; what a template puts in counts as one word. */
export function secondsToSay(text: string): number {
  const plain = text.replace(/{{[^}]*}}/g, 'something').replace(/{%[^%]*%}/g, '');
  return plain.trim().length / CHARACTERS_PER_SECOND;
}

/** How long the recordings of a field last that the hotel has. */
export function recordedSeconds({ context: { recordings = {} } }: CheckedFlow, recording: unknown): number[] {
  return recordingsIn(recording).flatMap(({ name }) => (Object.hasOwn(recordings, name) ? [recordings[name]!] : []));
}
