import { AppError } from '@innline/shared';
import type { Actor } from '../actor';
import type { CallbackModel } from '../generated/prisma/models';
import { type CallbackRow, type NewCallback, scheduleCallback, toCallbackRow } from '../hotel-system/schedule-callback';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export type CallbackStatus = 'waiting' | 'done' | 'cancelled';

async function list(scope: Scope, filter: { status?: CallbackStatus; limit?: number } = {}): Promise<CallbackRow[]> {
  const rows = await scope.db.callback.findMany({
    where: { hotelId: scope.hotelId, status: filter.status },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: Math.min(filter.limit ?? 200, 1_000),
  });
  return rows.map(toCallbackRow);
}

async function load(scope: Scope, id: string): Promise<CallbackModel> {
  return found(await scope.db.callback.findFirst({ where: { id, hotelId: scope.hotelId } }), 'callback');
}

/** @throws AppError `conflict` when somebody else settled it before */
function settle(scope: Scope, input: { id: string; status: 'done' | 'cancelled'; by: Actor }): Promise<CallbackRow> {
  const { id, status, by } = input;
  return scope.transaction(async (tx) => {
    const before = await load(tx, id);
    if (before.status === status) return toCallbackRow(before);
    const { count } = await tx.db.callback.updateMany({
      where: { id, hotelId: scope.hotelId, status: 'waiting' },
      data: { status, doneBy: by.name, doneAt: new Date() },
    });
    if (count === 0) throw new AppError('conflict', 'Somebody has settled this one already.');
    const summary = status === 'done' ? 'Called somebody back.' : 'Cancelled a call back.';
    await record(tx, { by, action: `callback.${status}`, subject: 'callback', subjectId: id, summary });
    return toCallbackRow(await load(tx, id));
  });
}

/** Promised calls back. */
export const callbacksRepository = (scope: Scope) => ({
  /** The most urgent first. */
  list: (filter?: Parameters<typeof list>[1]) => list(scope, filter),
  get: async (id: string) => toCallbackRow(await load(scope, id)),
  create: (input: NewCallback & { by: Actor }) => scheduleCallback(scope, input),
  settle: (input: Parameters<typeof settle>[1]) => settle(scope, input),
});
