import type { LoadEar } from './ear';

/** One caller's line, whatever way they came in. */
export interface LoadLine {
  /** Sends a prepared frame; 0 is silence. */
  send(frame: number): void;
  press(digit: string): void;
  /** As a caller does, and as the carrier tells of it. */
  hangUp(): void;
  /** Resolves with why, when the far end is done with this caller. */
  readonly over: Promise<string>;
}

/** The workers that are called. */
export interface Called {
  /** A call is taken by one of them, in turn. */
  ports: number[];
  hotelId: string;
  /** For softphones; telephones know its number. */
  lineId: string;
}

/** What has to be there before the workers start. */
export interface Ground {
  env: Record<string, string>;
  /** The line's number, E.164; null: it needs none. */
  number: string | null;
  connection: { vendor: string; settings: Record<string, unknown>; secrets: Record<string, string> } | null;
}

/** A way in under load: the far end, in the process of the callers. */
export interface LoadWay {
  ground: Ground;
  /** Resolves when the call's audio is on. @param serial no two calls have the same @throws Refused when no call begins */
  call(serial: number, called: Called, ear: LoadEar): Promise<LoadLine>;
}

/** The caller reached nobody; the message says what they were told instead. */
export class Refused extends Error {}

export const WAYS = ['browser', 'telnyx', 'twilio'] as const;
export type WayName = (typeof WAYS)[number];
