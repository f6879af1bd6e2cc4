import { AppError, type AppErrorCode } from '@innline/shared';

/** Everything that can go wrong with speech; what is worth trying again is decided here and nowhere else. */
const FAILURES = {
  /** The thread died in the middle of the job; another thread can do it. */
  thread_crashed: { code: 'unavailable', retryable: true },
  /** The job took longer than the pool allows; its thread was replaced. */
  timed_out: { code: 'timeout', retryable: true },
  /** Threads cannot be started at the moment. */
  cannot_start: { code: 'unavailable', retryable: true },
  /** The engine ran and failed on this very input. */
  engine_failed: { code: 'internal', retryable: false },
  language_unsupported: { code: 'unprocessable', retryable: false },
  aborted: { code: 'conflict', retryable: false },
  /** A vendor does not serve this account: wrong key, no credit, too many at once. */
  refused: { code: 'unavailable', retryable: false },
  /** A vendor cannot be reached, broke the connection or reports a fault of its own. */
  unreachable: { code: 'unavailable', retryable: true },
  /** A vendor took the work and does not go on with it. */
  stalled: { code: 'timeout', retryable: true },
  /** A vendor answers with something its interface does not promise. */
  nonsense: { code: 'unavailable', retryable: false },
  /** A vendor does not take this very text or audio; the next one may be fine. */
  unacceptable: { code: 'unprocessable', retryable: false },
  closed: { code: 'unavailable', retryable: false },
} as const satisfies Record<string, { code: AppErrorCode; retryable: boolean }>;

export type SpeechFailure = keyof typeof FAILURES;

/** `safeMessage` never contains what was said or heard, so it may be logged. `reason` is the finer code. */
export class SpeechError extends AppError {
  constructor(
    readonly reason: SpeechFailure,
    safeMessage: string,
    options: { cause?: unknown } = {},
  ) {
    super(FAILURES[reason].code, safeMessage, { retryable: FAILURES[reason].retryable, cause: options.cause });
  }
}
