/** Codes of everything that can go wrong with speech; `retryable` is decided here and nowhere else. */
const RETRYABLE = {
  /** The thread died in the middle of the job; another thread can do it. */
  thread_crashed: true,
  /** The job took longer than the pool allows; its thread was replaced. */
  timed_out: true,
  /** Threads cannot be started at the moment. */
  unavailable: true,
  /** The engine ran and failed on this very input. */
  engine_failed: false,
  language_unsupported: false,
  aborted: false,
  closed: false,
} as const;

export type SpeechErrorCode = keyof typeof RETRYABLE;

/** `safeMessage` never contains what was said or heard, so it may be logged. */
export class SpeechError extends Error {
  readonly retryable: boolean;
  readonly safeMessage: string;

  constructor(
    readonly code: SpeechErrorCode,
    safeMessage: string,
    options?: ErrorOptions,
  ) {
    super(safeMessage, options);
    this.name = 'SpeechError';
    this.safeMessage = safeMessage;
    this.retryable = RETRYABLE[code];
  }
}
