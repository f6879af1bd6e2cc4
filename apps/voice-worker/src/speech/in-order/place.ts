import type { Breaker } from '../breaker';

/** An engine in its place of the order. Without a breaker it is always asked: a local one. */
export interface Place<E> {
  engine: E;
  breaker: Breaker | null;
}

/** Who is to be told what the engines do; without anything anybody said. */
export interface SpeechWatch {
  asked(kind: SpeechKind, provider: string): void;
  failed(kind: SpeechKind, provider: string, reason: string): void;
  /** Another one went on. */
  fellBack(kind: SpeechKind, from: string): void;
  /** First sound, or the words, after so many milliseconds. */
  answered(kind: SpeechKind, provider: string, ms: number): void;
}
export type SpeechKind = 'tts' | 'stt';

export const available = <E>({ breaker }: Place<E>): boolean => !breaker?.open;
