import * as z from 'zod';
import { LanguageCode } from '../model';
import { textOnlyIn } from './localize';

const Name = z.string().max(200);

/** What is played where a text would be said: one recording for callers of every language, or one for each. */
export const Recording = z.union([Name, z.record(LanguageCode, Name)]);
export type Recording = z.infer<typeof Recording>;

/** The recording callers of a language hear; null: none is in their language, and the text is said. */
export function recordingIn(recording: Recording | null, language: string): string | null {
  const name = typeof recording === 'string' ? recording : textOnlyIn(recording ?? {}, language);
  return name || null;
}

/** Every recording that is named, with its language; null: it is for every language. What no schema has read may be anything. */
export function recordingsIn(recording: unknown): { name: string; language: string | null }[] {
  const all: [string | null, unknown][] =
    typeof recording === 'object' && recording !== null ? Object.entries(recording) : [[null, recording]];
  return all.flatMap(([language, name]) => (typeof name === 'string' && name !== '' ? [{ name, language }] : []));
}

/** The same with another recording for one language of the flow, or with none; null: none is left. */
export function withRecording(
  recording: Recording | null,
  language: string,
  name: string | null,
  languages: readonly string[],
): Recording | null {
  const known =
    typeof recording === 'string' ? languages.map((each) => [each, recording]) : Object.entries(recording ?? {});
  const kept = Object.fromEntries(known.filter(([each]) => each !== language));
  if (name !== null) kept[language] = name;
  return Object.keys(kept).length === 0 ? null : kept;
}

/** As people called the file: `summer_greeting-3f9c1e07a2b4d685.wav` → `summer greeting`. */
export const recordingName = (name: string): string => name.replace(/(-[0-9a-f]{16})?\.wav$/, '').replaceAll('_', ' ');
