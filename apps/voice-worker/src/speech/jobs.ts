import type { Expectation, Recognition } from '../adapters/stt/contract';
import type { AudioChunk } from '../adapters/tts/contract';

/** All that a speech thread can be asked; each kind is a pure function of its input, so any thread can do any job. */
export interface SpeechJobs {
  /** One sentence by flite. `text` is already normalised. */
  speak: { input: { voice: string; text: string; rate: number }; output: AudioChunk };
  /** One whole utterance, 8 kHz. */
  recognise: { input: { language: string; expect: Expectation[]; pcm: Int16Array }; output: Heard };
}

export type SpeechJobKind = keyof SpeechJobs;
export type Heard = Pick<Recognition, 'text' | 'confidence' | 'rejected'>;

/** Pool to thread. */
export interface ThreadRequest {
  id: number;
  kind: SpeechJobKind;
  input: unknown;
}

/** Thread to pool. `failed` means the engine threw; the thread itself is fine. */
export type ThreadReply = { id: number; output: unknown } | { id: number; failed: string };
