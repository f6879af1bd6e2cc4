/** What Innline asks of every speech-to-text engine, local or rented. `contract.test-suite.ts` is the same promise as tests. */
import type { Expectation } from '@innline/flow';

export type { Expectation };

/** What was heard in one utterance. */
export interface Recognition {
  /** Lower-case words as spoken ("four one two", not "412"), no punctuation. Empty when `rejected`. */
  text: string;
  /** 0..1; comparable within one provider only. 0 when `rejected`. */
  confidence: number;
  /** Speech was there but nothing the step accepts, or too unsure to act on: ask again. */
  rejected: boolean;
  /** The language that was spoken, where several were possible and the engine can tell. */
  language?: string;
  alternatives?: { text: string; confidence: number }[];
  /** From `finish()` to this result, milliseconds, waiting for a free engine included. */
  ms: number;
}

/** One utterance: audio cut by the VAD, with about 300 ms of pre-roll, 8 kHz mono. */
export interface SttSession {
  /** Any length. Ignored after `finish` or `cancel`. */
  write(pcm8k: Int16Array): void;
  /** At most one listener: the best guess so far. A provider without partial results never calls it. */
  partial(cb: (text: string) => void): void;
  /**
   * The caller pauses, which may be the end: an engine that hears while they speak makes up its mind about what it has, so
   * that `finish` has an answer at once. Engines without it decode when asked. `resume` takes it back: more is coming.
   * Resolves when it has made up its mind, or need not any more; rejects with what `finish` would reject with.
   */
  pause?(): Promise<void>;
  resume?(): void;
  /**
   * Ends the utterance. Calling it again returns the same promise.
   * @throws SpeechError; `retryable` ones (a crashed engine) may be tried again with the same audio
   */
  finish(): Promise<Recognition>;
  /** Drops the utterance; a pending `finish` rejects with `aborted`. */
  cancel(): void;
}

export interface SttProvider {
  readonly id: string;
  /** BCP 47 tags the engine understands right now. */
  languages(): Promise<string[]>;
  /**
   * `expect` is the union of all that the step accepts: the menu's phrases, and built-in phrases such as "repeat" or
   * "operator" as one more `phrases` entry. Local engines recognise nothing else; rented ones take it as hints.
   * `languages`: any of these may be spoken; an engine that can tell listens for all of them and says which it was.
   * @throws SpeechError with reason `language_unsupported`
   */
  open(o: { language: string; languages?: string[]; expect: Expectation[]; signal?: AbortSignal }): SttSession;
  close(): Promise<void>;
}
