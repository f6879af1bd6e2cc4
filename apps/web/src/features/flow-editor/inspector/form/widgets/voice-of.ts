/** The voice a step speaks with, where it has one of its own. */
export const voiceOf = (values: Readonly<Record<string, unknown>>): string | null =>
  typeof values.voice === 'string' && values.voice !== '' ? values.voice : null;
