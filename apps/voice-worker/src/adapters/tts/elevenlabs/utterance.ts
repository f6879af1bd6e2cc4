import type { Form } from './lines';

/** What the vendor accepts as `speed`. */
const SPEED = { least: 0.7, most: 1.2 };

/** One text without markup. */
export interface Utterance {
  text: string;
  /** Two letters. */
  language: string;
  voiceId: string;
  /** As the vendor counts it: 1 is normal. */
  speed: number;
  form: Form;
  signal: AbortSignal | undefined;
}

/** The account has no voice of this id. */
export class NoSuchVoice extends Error {}

/** A speed factor, as far as the vendor goes. */
export const speedOf = (rate: number): number => Math.min(SPEED.most, Math.max(SPEED.least, rate));
