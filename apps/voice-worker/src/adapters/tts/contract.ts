/** What Innline asks of every text-to-speech engine, local or rented. `contract.test-suite.ts` is the same promise as tests. */

/** One thing to say. `rate` is a speed factor: 1 is normal, 0.5 half speed, 2 twice as fast. */
export interface SpeechRequest {
  /** Plain text. `<break time="400ms"/>` (ms or s) is silence; other tags are dropped by the engine. */
  text: string;
  /** BCP 47 tag, e.g. `en` or `en-GB`. */
  language: string;
  /** An id from `voices()`. An unknown voice falls back to the engine's default for the language. */
  voice?: string;
  rate?: number;
  /** A telephone leg hears it: where the engine can (`speaksLine`), its chunks come with `ulaw`. Others ignore it. */
  line?: boolean;
  /** Aborting ends the iteration with the signal's reason; audio already yielded stays valid. */
  signal?: AbortSignal;
}

/** Mono signed 16-bit samples; `sampleRate` in Hz is the engine's own, callers resample. */
export interface AudioChunk {
  pcm: Int16Array;
  sampleRate: number;
  /** The same as the engine made it for telephones: µ-law, a byte a sample, 8 kHz; it goes onto the leg as it is. */
  ulaw?: Uint8Array;
  /** What is left to say behind this chunk, as another request's `text`; undefined: the engine does not know. */
  rest?: string;
  /** Who spoke, as `who` names them, where that may be another than the one who was asked. */
  by?: string;
}

export interface TtsProvider {
  readonly id: string;
  /** Who is meant to say it: engine, model and voice, so that a prompt is kept under who spoke it. Absent: `id`. */
  who?(req: { voice?: string }): string;
  /** The engine that speaks in the place of who is meant to, as long as they cannot; null: nobody has to. */
  standIn?(req: { voice?: string }): TtsProvider | null;
  /** Whether it makes µ-law itself; absent: it does not. */
  speaksLine?(req: { voice?: string }): boolean;
  /** BCP 47 tags the engine speaks right now; empty when it cannot be used on this machine. */
  languages(): Promise<string[]>;
  voices(): Promise<{ id: string; name: string; language: string }[]>;
  /**
   * Chunks in order, the first as early as the engine can; all chunks of one request have one sample rate. Text with
   * nothing to say yields nothing.
   * @throws SpeechError with reason `language_unsupported` (not retryable) or an engine failure (`retryable` tells)
   */
  synthesize(req: SpeechRequest): AsyncIterable<AudioChunk>;
  close(): Promise<void>;
}
