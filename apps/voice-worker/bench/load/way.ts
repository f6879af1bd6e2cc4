import type { Pacing } from '@innline/testkit/caller';

/** One caller of the load, whatever way they came in. */
export interface LoadCaller {
  speak(pcm: Int16Array): Promise<void>;
  press(digit: string): void;
  /** How the audio arrived so far. */
  pacing(): Pacing;
}

/** The worker that is called. */
export interface Called {
  port: number;
  hotelId: string;
  /** Talk tokens, one a call; carriers need none. */
  tokens: string[];
}

/** What has to be there before the worker starts. */
export interface Ground {
  env: Record<string, string>;
  /** The line's number, E.164; null: it needs none. */
  number: string | null;
  connection: { vendor: string; settings: Record<string, unknown>; secrets: Record<string, string> } | null;
}

/** A way in under load: the far end, in the process of the callers. */
export interface LoadWay {
  ground: Ground;
  /** Resolves when the call's audio is on. */
  call(index: number, called: Called): Promise<LoadCaller>;
}

export const WAYS = ['browser', 'telnyx', 'twilio'] as const;
export type WayName = (typeof WAYS)[number];
