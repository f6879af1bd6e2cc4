import { APP_ERROR_STATUS, AppError, type AppErrorCode, type InternalClaims } from '@innline/shared';
import * as z from 'zod';
import { askWorker } from './internal';

/** Longer than the worker waits for a vendor. */
const PATIENCE_MS = 20_000;
const Problem = z.object({ detail: z.string().max(500) });

const codeOf = (status: number): AppErrorCode =>
  (Object.keys(APP_ERROR_STATUS) as AppErrorCode[]).find((code) => APP_ERROR_STATUS[code] === status) ?? 'unavailable';

/**
 * A question to the worker whose answer is JSON. Its refusals keep their code and sentence.
 * @throws AppError
 */
export async function askWorkerJson<T>(
  path: string,
  claims: InternalClaims,
  answer: z.ZodType<T>,
  body?: unknown,
): Promise<T> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await askWorker(path, claims, {
    ...(body === undefined ? {} : post),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = Problem.safeParse(json);
    const words = problem.success ? problem.data.detail : 'The voice worker could not do this. Try again in a moment.';
    throw new AppError(codeOf(response.status), words);
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw new AppError('unavailable', 'The voice worker gave an answer this page cannot read.');
  return parsed.data;
}
