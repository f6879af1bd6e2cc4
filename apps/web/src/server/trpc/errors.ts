import { isDraftConflict } from '@innline/db';
import { type AppErrorCode, isAppError, safeMessageOf } from '@innline/shared';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

const TRPC_CODE = {
  bad_request: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_large: 'PAYLOAD_TOO_LARGE',
  unprocessable: 'UNPROCESSABLE_CONTENT',
  rate_limited: 'TOO_MANY_REQUESTS',
  internal: 'INTERNAL_SERVER_ERROR',
  unavailable: 'SERVICE_UNAVAILABLE',
  timeout: 'TIMEOUT',
} as const satisfies Record<AppErrorCode, TRPCError['code']>;

/** An AppError thrown by a procedure gets its code; everything else stays what it is. */
export function withCode(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!isAppError(cause) || error.code !== 'INTERNAL_SERVER_ERROR') return error;
  return new TRPCError({ code: TRPC_CODE[cause.code], message: cause.safeMessage, cause });
}

/** What a client may read. A message that nobody wrote for people (a driver's, a library's) never leaves. */
export function publicMessage(error: TRPCError): string {
  if (isAppError(error.cause)) return error.cause.safeMessage;
  if (error.cause instanceof ZodError) return describe(error.cause);
  return error.code === 'INTERNAL_SERVER_ERROR' ? safeMessageOf(error) : error.message;
}

function describe(error: ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'This input is not valid.';
  const place = issue.path.filter((part) => part !== 'hotelId').join('.');
  return place ? `${place}: ${issue.message}` : issue.message;
}

/** Extra facts for the page: fields of a refused form, the other person of a draft conflict. */
export function publicDetails(error: TRPCError) {
  const { cause } = error;
  return {
    appCode: isAppError(cause) ? cause.code : null,
    retryable: isAppError(cause) ? cause.retryable : error.code === 'INTERNAL_SERVER_ERROR',
    conflict: isDraftConflict(cause) ? cause.current : null,
    fields:
      cause instanceof ZodError
        ? Object.fromEntries(cause.issues.map((issue) => [issue.path.join('.'), issue.message]))
        : null,
  };
}
