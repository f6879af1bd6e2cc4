import type { FlowDocument } from '@innline/flow';

/** Chooses who speaks a language; null: the voice of the hotel. */
export function setVoice(document: FlowDocument, language: string, voice: string | null): FlowDocument {
  if ((document.voices?.[language] ?? null) === voice) return document;
  const { [language]: _, ...others } = document.voices ?? {};
  const voices = voice === null ? others : { ...others, [language]: voice };
  const { voices: __, ...rest } = document;
  return Object.keys(voices).length === 0 ? rest : { ...rest, voices };
}
