import { isAppError } from '@innline/shared';

/** What was not found is null here: the worker decides what a caller hears. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
