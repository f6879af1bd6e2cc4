import type { Actor } from '../../actor';
import { nextOpening } from '../../hotel-system/next-opening';
import {
  type CallbackRow,
  type NewCallback,
  scheduleCallback,
  toCallbackRow,
} from '../../hotel-system/schedule-callback';
import type { Scope } from '../scope';
import { type AttemptEnd, beginAttempt, callNow, endAttempt } from './attempt';
import { load } from './load';
import { type Settling, settle } from './settle';

export type { AttemptEnd, CallbackOutcome } from './attempt';
export type CallbackStatus = 'waiting' | 'done' | 'cancelled';

async function list(scope: Scope, filter: { status?: CallbackStatus; limit?: number } = {}): Promise<CallbackRow[]> {
  const rows = await scope.db.callback.findMany({
    where: { hotelId: scope.hotelId, status: filter.status },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: Math.min(filter.limit ?? 200, 1_000),
  });
  return rows.map(toCallbackRow);
}

/** Promised calls back. */
export const callbacksRepository = (scope: Scope) => ({
  /** The most urgent first. */
  list: (filter?: Parameters<typeof list>[1]) => list(scope, filter),
  get: async (id: string) => toCallbackRow(await load(scope, id)),
  create: (input: NewCallback & { by: Actor }) => scheduleCallback(scope, input),
  settle: (input: Settling) => settle(scope, input),
  callNow: (input: { id: string; by: Actor; now: Date }) => callNow(scope, input),
  beginAttempt: (input: { id: string; now: Date }) => beginAttempt(scope, input),
  endAttempt: (input: AttemptEnd) => endAttempt(scope, input),
  /** When a department is there next, from `at` on; null: not within a year. Milliseconds UTC. */
  nextOpening: (input: { departmentId: string | null; at: number }) => nextOpening(scope, input.departmentId, input.at),
});
