import type { SentenceId } from '../prompts/sentences';

/** Nothing of ours can answer: what the caller hears instead. */
export class NoAnswer extends Error {
  constructor(
    readonly sentence: SentenceId,
    readonly why: string,
    readonly language: string,
    /** The line's number to dial instead, E.164; the carrier does it where there is one. */
    readonly fallbackNumber: string | null = null,
  ) {
    super(why);
  }
}
