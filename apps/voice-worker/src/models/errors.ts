import { AppError, type AppErrorCode } from '@innline/shared';

/** Everything that can go wrong with a model. */
const FAILURES = {
  /** The account is not served: wrong key, no credit, no such model. */
  refused: 'unavailable',
  /** Too much at once, or over the quota of the minute. */
  busy: 'rate_limited',
  unreachable: 'unavailable',
  /** Took the request and does not go on with it. */
  stalled: 'timeout',
  /** Answers with something its interface does not promise. */
  nonsense: 'unavailable',
  /** This very request is not taken, for example by a content filter; the next one may be. */
  unacceptable: 'unprocessable',
  /** The hotel has no model at all. */
  none: 'unavailable',
} as const satisfies Record<string, AppErrorCode>;

export type ModelFailure = keyof typeof FAILURES;

/** `safeMessage` never contains what was said, so it may be logged. */
export class ModelError extends AppError {
  constructor(
    readonly reason: ModelFailure,
    safeMessage: string,
    options: { cause?: unknown } = {},
  ) {
    super(FAILURES[reason], safeMessage, options);
  }
}

export const modelFailureOf = (error: unknown): ModelFailure =>
  error instanceof ModelError ? error.reason : 'unreachable';
