import { AppError } from '@innline/shared';

/** The same answer for what never was, what is gone, and what belongs to another hotel. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `This ${what} does not exist here any more.`);
}

/** The row, or `not_found`. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw notFound(what);
  return row;
}
