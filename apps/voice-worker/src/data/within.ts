import { AppError } from '@innline/shared';

/** The work's result. @throws AppError `unavailable` after `ms`; the work goes on, and what it throws then is nobody's */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('unavailable', `No answer within ${ms} ms. Try again.`)), ms);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
