import { AppError, isAppError } from '@innline/shared';
import Telnyx from 'telnyx';
import * as z from 'zod';

const Body = z.object({ errors: z.array(z.object({ code: z.coerce.string(), title: z.string().optional() })) });

/** "Call has already ended". Source: developers.telnyx.com, error codes. */
const ENDED = '90018';

const codesOf = (error: unknown): { code: string; title?: string }[] => {
  const parsed = error instanceof Telnyx.APIError ? Body.safeParse(error.error) : null;
  return parsed?.success ? parsed.data.errors : [];
};

export const isMissing = (error: unknown): boolean => error instanceof Telnyx.APIError && error.status === 404;

/** The call a command was meant for is over: nothing went wrong. */
export const isCallOver = (error: unknown): boolean =>
  isMissing(error) || codesOf(error).some(({ code }) => code === ENDED);

/** What a person at the Connections page can do about it. Never what was sent: it holds numbers. */
export function telnyxError(error: unknown): AppError {
  const options = { cause: error };
  if (error instanceof Telnyx.AuthenticationError)
    return new AppError(
      'unauthenticated',
      'Telnyx does not know this API key. Copy it again from the portal.',
      options,
    );
  if (error instanceof Telnyx.PermissionDeniedError)
    return new AppError('forbidden', 'This Telnyx key may not do that. Use a key with full access.', options);
  if (error instanceof Telnyx.RateLimitError)
    return new AppError('rate_limited', 'Telnyx takes no more requests just now. Try again in a minute.', options);
  if (error instanceof Telnyx.APIConnectionError)
    return new AppError('unavailable', 'Telnyx cannot be reached. Try again in a minute.', options);
  if (error instanceof Telnyx.APIError && (error.status ?? 500) < 500) {
    const [first] = codesOf(error);
    const why = first ? ` (${first.code}${first.title ? `: ${first.title}` : ''})` : '';
    return new AppError('unprocessable', `Telnyx refused that${why}. Look at the portal for what is missing.`, options);
  }
  return new AppError('unavailable', 'Telnyx did not answer as it should. Try again in a minute.', options);
}

/** Runs a request. @throws AppError */
export async function asking<T>(request: PromiseLike<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw isAppError(error) ? error : telnyxError(error);
  }
}
