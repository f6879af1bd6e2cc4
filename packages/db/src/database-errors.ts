import { AppError } from '@innline/shared';

/** Prisma's code of a failed query (`P2002`: a unique value is taken), also through two bundles of Prisma. */
export function prismaCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether a unique value was already taken. */
export const isTaken = (error: unknown): boolean => prismaCode(error) === 'P2002';

/** Runs `work`; a taken unique value becomes `conflict` with a sentence for the person. */
export async function orTaken<T>(work: Promise<T>, message: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isTaken(error)) throw new AppError('conflict', message, { cause: error });
    throw error;
  }
}
