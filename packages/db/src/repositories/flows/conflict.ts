import { AppError } from '@innline/shared';

/** What the editor needs to tell two people of each other. */
export interface DraftConflictDetails {
  /** The revision that is stored now. */
  revision: number;
  by: string | null;
  byName: string | null;
  at: Date;
}

/** Somebody saved in between. Nothing was written. */
export class DraftConflict extends AppError {
  readonly current: DraftConflictDetails;

  constructor(current: DraftConflictDetails) {
    // who it was stands in `current`: messages go to logs, and names do not
    super('conflict', 'Somebody changed this flow in the meantime. Nothing was overwritten.');
    this.current = current;
  }
}

/** Not instanceof: two bundles of this package may meet in one process. */
export function isDraftConflict(error: unknown): error is DraftConflict {
  return error instanceof Error && error.name === 'AppError' && 'current' in error;
}
