import type { Actor } from '../../actor';
import { toWakeUpCallRow, type WakeUpCallRow } from '../../hotel-system/schedule-wake-up-call';
import type { Scope } from '../scope';
import { cancel } from './cancel';
import { load } from './load';
import { beginTry, endTry, type TryEnd } from './try';

export type { TryEnd, WakeUpOutcome } from './try';
export type WakeUpState = 'waiting' | 'done' | 'unanswered' | 'cancelled';

interface Filter {
  state?: WakeUpState;
  limit?: number;
}

async function list(scope: Scope, { state, limit = 200 }: Filter = {}): Promise<WakeUpCallRow[]> {
  const rows = await scope.db.wakeUpCall.findMany({
    where: { hotelId: scope.hotelId, state },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: Math.min(limit, 1_000),
  });
  return rows.map(toWakeUpCallRow);
}

/** Wake-up calls that guests have set. */
export const wakeUpCallsRepository = (scope: Scope) => ({
  /** The next first. */
  list: (filter?: Filter) => list(scope, filter),
  get: async (id: string) => toWakeUpCallRow(await load(scope, id)),
  cancel: (input: { id: string; by: Actor }) => cancel(scope, input),
  beginTry: (input: { id: string; now: Date }) => beginTry(scope, input),
  endTry: (input: TryEnd) => endTry(scope, input),
});
