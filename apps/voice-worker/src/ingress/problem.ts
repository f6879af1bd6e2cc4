import type { ServerResponse } from 'node:http';
import { APP_ERROR_STATUS, AppError, isAppError } from '@innline/shared';
import * as z from 'zod';
import { endAfterBody } from './end-after-body';

/** RFC 9457: what went wrong, and in `detail` what to do about it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
});

const TITLES: Record<AppError['code'], string> = {
  bad_request: 'The request cannot be read',
  unauthenticated: 'Who are you?',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Not possible now',
  too_large: 'Too large',
  unprocessable: 'Not valid',
  rate_limited: 'Too many requests',
  internal: 'Our mistake',
  unavailable: 'Not available now',
  timeout: 'Took too long',
};

export const problemOf = (code: AppError['code'], detail: string): z.infer<typeof Problem> => ({
  type: `https://innline.dev/problems/${code.replaceAll('_', '-')}`,
  title: TITLES[code],
  status: APP_ERROR_STATUS[code],
  detail,
});

/** Any thrown thing as an answer; what is not an AppError tells nothing of itself. */
export function sendProblem(res: ServerResponse, thrown: unknown): void {
  const error = isAppError(thrown) ? thrown : new AppError('internal', 'Something went wrong on our side. Try again.');
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const body = problemOf(error.code, error.safeMessage);
  if (error.code === 'unauthenticated') res.setHeader('www-authenticate', 'Bearer realm="innline"');
  if (error.retryAfter) res.setHeader('retry-after', String(error.retryAfter));
  // what is too large is still being sent
  const sending = error.code === 'too_large';
  res.writeHead(body.status, {
    'content-type': 'application/problem+json',
    ...(sending ? { connection: 'close' } : {}),
  });
  if (sending) endAfterBody(res, JSON.stringify(body));
  else res.end(JSON.stringify(body));
}
