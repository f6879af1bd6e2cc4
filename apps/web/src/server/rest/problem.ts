import { isDraftConflict } from '@innline/db';
import { APP_ERROR_STATUS, type AppErrorCode, isAppError, safeMessageOf } from '@innline/shared';
import { ZodError } from 'zod';

const TITLES: Record<AppErrorCode, string> = {
  bad_request: 'The request is not valid',
  unauthenticated: 'Who is asking?',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Somebody was faster',
  too_large: 'Too large',
  unprocessable: 'Cannot be done as it stands',
  rate_limited: 'Too many requests',
  internal: 'Something went wrong',
  unavailable: 'Not available at the moment',
  timeout: 'It took too long',
};

/** An answer after RFC 9457. */
export function problem(
  code: AppErrorCode,
  detail: string,
  extra: { body?: object; headers?: Record<string, string>; status?: number } = {},
): Response {
  const status = extra.status ?? APP_ERROR_STATUS[code];
  const body = { type: 'about:blank', title: TITLES[code], status, detail, code, ...extra.body };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...extra.headers },
  });
}

/** Any thrown thing as an answer; nothing that was not written for people leaves. */
export function problemOf(error: unknown): Response {
  if (isDraftConflict(error)) return problem('conflict', error.safeMessage, { body: { current: error.current } });
  if (isAppError(error)) return problem(error.code, error.safeMessage);
  if (error instanceof ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    const [first] = errors;
    const detail = first ? `${first.field ? `${first.field}: ` : ''}${first.message}` : 'Not valid.';
    return problem('bad_request', detail, { body: { errors } });
  }
  return problem('internal', safeMessageOf(error));
}
