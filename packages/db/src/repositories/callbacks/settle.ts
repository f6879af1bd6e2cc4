import { AppError } from '@innline/shared';
import type { Actor } from '../../actor';
import { type CallbackRow, toCallbackRow } from '../../hotel-system/schedule-callback';
import { record } from '../audit';
import type { Scope } from '../scope';
import { load } from './load';

export interface Settling {
  id: string;
  status: 'done' | 'cancelled';
  by: Actor;
}

/** The promise is kept, or taken back. @throws AppError `conflict` when somebody else settled it before */
export function settle(scope: Scope, { id, status, by }: Settling): Promise<CallbackRow> {
  return scope.transaction(async (tx) => {
    const before = await load(tx, id);
    if (before.status === status) return toCallbackRow(before);
    const { count } = await tx.db.callback.updateMany({
      where: { id, hotelId: scope.hotelId, status: 'waiting' },
      data: { status, doneBy: by.name, doneAt: new Date(), nextAttemptAt: null },
    });
    if (count === 0) throw new AppError('conflict', 'Somebody has settled this one already.');
    const summary = status === 'done' ? 'Called somebody back.' : 'Cancelled a call back.';
    await record(tx, { by, action: `callback.${status}`, subject: 'callback', subjectId: id, summary });
    return toCallbackRow(await load(tx, id));
  });
}
