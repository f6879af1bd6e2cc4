import { APP_ERROR_STATUS, type AppErrorCode } from '@innline/shared';
import { problemOf } from '../problem';
import type { ErrorStatus } from '../route';
import type { Json } from './schema-of';

/** What each refusal means where a route says nothing of its own. */
const MEANINGS: Record<AppErrorCode, string> = {
  bad_request: 'The request cannot be read: no valid JSON, or a broken address.',
  unauthenticated: 'No valid API key.',
  forbidden: 'The key’s role may not do this.',
  not_found: 'There is no such thing in this hotel.',
  conflict: 'Not possible now; with an Idempotency-Key: the first request with it is still being carried out.',
  too_large: 'The body is larger than 64 KB.',
  unprocessable: 'Something in the request is not valid; `detail` says what.',
  rate_limited: 'Too many requests with this key within a minute; `retry-after` says for how many seconds to wait.',
  internal: 'Our mistake. Nothing more is told; try again.',
  unavailable: 'Something this needs is away for the moment. Try again in a few seconds.',
  timeout: 'Something this needs took too long.',
};

const CODES = Object.keys(APP_ERROR_STATUS) as AppErrorCode[];
const codeOf = (status: ErrorStatus) => CODES.find((code) => APP_ERROR_STATUS[code] === status)!;

const RETRY_AFTER = { 'retry-after': { description: 'Seconds, where that is known.', schema: { type: 'integer' } } };

function refusal(status: ErrorStatus, description: string): Json {
  const code = codeOf(status);
  const schema = { $ref: '#/components/schemas/Problem' };
  return {
    description,
    ...((code === 'rate_limited' || code === 'unavailable') && { headers: RETRY_AFTER }),
    content: { 'application/problem+json': { schema, example: problemOf(code, description) } },
  };
}

/** The refusals of an operation by status. `own` goes before what they mean everywhere. */
export function refusals(statuses: readonly ErrorStatus[], own: Partial<Record<ErrorStatus, string>> = {}): Json {
  const all = new Set([...statuses, ...(Object.keys(own).map(Number) as ErrorStatus[])]);
  return Object.fromEntries(
    [...all].sort((a, b) => a - b).map((status) => [status, refusal(status, own[status] ?? MEANINGS[codeOf(status)])]),
  );
}
