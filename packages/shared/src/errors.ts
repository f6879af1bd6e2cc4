/**
 * The one error that crosses a room's wall. Inside pure rooms errors are values; outside they are this.
 * `safeMessage` may be shown to a user or written to a log: it never holds personal data.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly retryable: boolean;
  readonly safeMessage: string;
  /** Seconds after which trying again makes sense; null: nobody knows. */
  readonly retryAfter: number | null;

  constructor(
    code: AppErrorCode,
    safeMessage: string,
    options: { retryable?: boolean; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(safeMessage, { cause: options.cause });
    this.code = code;
    this.safeMessage = safeMessage;
    this.retryAfter = options.retryAfter ?? null;
    this.retryable = options.retryable ?? RETRYABLE.has(code);
  }
}

export const APP_ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unprocessable: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
  timeout: 504,
} as const;

export type AppErrorCode = keyof typeof APP_ERROR_STATUS;

const RETRYABLE: ReadonlySet<AppErrorCode> = new Set(['rate_limited', 'unavailable', 'timeout']);

export function isAppError(error: unknown): error is AppError {
  // Not instanceof: two bundles of this package may meet in one process.
  return error instanceof Error && error.name === 'AppError' && 'safeMessage' in error;
}

/** What may be told to the outside about any thrown thing. */
export function safeMessageOf(error: unknown): string {
  return isAppError(error) ? error.safeMessage : 'Something went wrong on our side. Please try again.';
}
