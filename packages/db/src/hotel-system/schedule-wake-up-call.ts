import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callActor } from '../actor';
import type { WakeUpCallModel } from '../generated/prisma/models';
import { onHotelClock } from '../hotel-clock';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from '../repositories/audit';
import { requireOwn } from '../repositories/own';
import type { Scope } from '../repositories/scope';

export type WakeUpCallRow = Omit<WakeUpCallModel, 'hotelId' | 'effectKey'>;

export interface NewWakeUpCall {
  room: string | null;
  /** E.164; null: no number is known, and staff has to knock. */
  number: string | null;
  /** BCP 47 */
  language: string;
  /** Milliseconds UTC. */
  at: number;
  callId?: string | null;
  /** The same effect sets it once. */
  effectKey?: string | null;
}

export const toWakeUpCallRow = ({ hotelId: _, effectKey: __, ...row }: WakeUpCallModel): WakeUpCallRow => row;

/**
 * Promises to wake a guest; null: the hotel has no such room. Repeating an effect gives what it set.
 * @throws AppError `bad_request` when neither a room nor a number is known, `forbidden` when the number may not be called
 */
export function scheduleWakeUpCall(scope: Scope, input: NewWakeUpCall): Promise<WakeUpCallRow | null> {
  const { number, language, callId, effectKey } = input;
  const room = input.room === null ? null : cleanText(input.room);
  if (room === null && number === null) throw new AppError('bad_request', 'Say which room or which number to wake.');
  return scope.transaction(async (tx) => {
    const { hotelId } = tx;
    await requireOwn(tx, { call: callId });
    if (room !== null && (await tx.db.room.count({ where: { hotelId, number: room } })) === 0) return null;
    if (number !== null && (await tx.db.doNotCall.count({ where: { hotelId, number } })) > 0)
      throw new AppError('forbidden', 'This number is on the do-not-call list.');
    const id = newId();
    const at = new Date(input.at);
    const { count } = await tx.db.wakeUpCall.createMany({
      data: { id, hotelId, room, number, language, at, nextTryAt: at, callId, effectKey },
      skipDuplicates: true,
    });
    const where = { hotelId, ...(count > 0 ? { id } : { effectKey }) };
    const row = found(await tx.db.wakeUpCall.findFirst({ where }), 'wake-up call');
    const note = { by: callActor(callId ?? 'unknown'), subject: 'wake_up_call', subjectId: row.id };
    const summary = `Set a wake-up call for ${await onHotelClock(tx, at)}.`;
    if (count > 0) await record(tx, { ...note, action: 'wake_up_call.create', summary });
    return toWakeUpCallRow(row);
  });
}
