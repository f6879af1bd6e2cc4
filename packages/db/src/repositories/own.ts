import { notFound } from '../not-found';
import type { Scope } from './scope';

/** Tables whose rows other rows point to, with the word a person knows them by. */
const OWNED = {
  flow: 'flow',
  flowVersion: 'version',
  schedule: 'schedule',
  line: 'line',
  department: 'department',
  call: 'call',
  roomType: 'room type',
  room: 'room',
  reservation: 'reservation',
} as const;

type Owned = keyof typeof OWNED;

/**
 * Refuses a pointer to another hotel's row before it is stored. Foreign keys alone do not know hotels.
 * @throws AppError `not_found`
 */
export async function requireOwn(scope: Scope, ids: { [K in Owned]?: string | null }): Promise<void> {
  for (const [table, id] of Object.entries(ids) as [Owned, string | null | undefined][]) {
    if (id === null || id === undefined) continue;
    const delegate = scope.db[table] as unknown as {
      count(query: { where: { id: string; hotelId: string } }): Promise<number>;
    };
    if ((await delegate.count({ where: { id, hotelId: scope.hotelId } })) === 0) throw notFound(OWNED[table]);
  }
}
