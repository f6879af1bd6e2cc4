import { AppError } from '@innline/shared';
import type { Actor } from '../../actor';
import { onHotelClock } from '../../hotel-clock';
import { toWakeUpCallRow, type WakeUpCallRow } from '../../hotel-system/schedule-wake-up-call';
import { record } from '../audit';
import type { Scope } from '../scope';
import { load } from './load';

/** Nobody is rung any more. @throws AppError `conflict` when it was settled before */
export function cancel(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<WakeUpCallRow> {
  return scope.transaction(async (tx) => {
    const before = await load(tx, id);
    if (before.state === 'cancelled') return toWakeUpCallRow(before);
    const { count } = await tx.db.wakeUpCall.updateMany({
      where: { id, hotelId: scope.hotelId, state: 'waiting' },
      data: { state: 'cancelled', settledBy: by.name, nextTryAt: null },
    });
    if (count === 0) throw new AppError('conflict', 'This wake-up call is settled already.');
    const note = { by, action: 'wake_up_call.cancel', subject: 'wake_up_call', subjectId: id };
    const when = await onHotelClock(tx, before.at);
    await record(tx, { ...note, summary: `Cancelled the wake-up call for ${when}.` });
    return toWakeUpCallRow(await load(tx, id));
  });
}
