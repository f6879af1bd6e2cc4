import { newId } from '@innline/shared/ids';
import { type Actor, callActor } from '../actor';
import type { CallbackModel } from '../generated/prisma/models';
import { onHotelClock } from '../hotel-clock';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from '../repositories/audit';
import { requireOwn } from '../repositories/own';
import type { Scope } from '../repositories/scope';
import { tell } from '../webhooks/tell';
import { nextOpening } from './next-opening';

export type CallbackRow = Omit<CallbackModel, 'hotelId' | 'effectKey'>;

export interface NewCallback {
  /** E.164 */
  number: string;
  name?: string | null;
  reason?: string | null;
  departmentId?: string | null;
  /** The moment the caller wants, milliseconds UTC; null: as soon as somebody is there. */
  wanted?: number | null;
  /** Milliseconds UTC. */
  now: number;
  callId?: string | null;
  /** The same effect books it once. */
  effectKey?: string | null;
  by?: Actor;
}

export type CallbackBooked =
  | { outcome: 'booked'; callback: CallbackRow }
  /** The number is on the do-not-call list: nothing is promised. */
  | { outcome: 'do_not_call' }
  /** The department does not open within the next year. */
  | { outcome: 'never_open' };

export const toCallbackRow = ({ hotelId: _, effectKey: __, ...row }: CallbackModel): CallbackRow => row;

/**
 * Promises a call back at the wanted moment or, where the department is closed then, at its next opening.
 * Repeating an effect gives the callback it booked.
 */
export function scheduleCallback(scope: Scope, input: NewCallback): Promise<CallbackBooked> {
  return scope.transaction(async (tx) => {
    const { hotelId } = tx;
    await requireOwn(tx, { call: input.callId });
    const before =
      input.effectKey && (await tx.db.callback.findFirst({ where: { hotelId, effectKey: input.effectKey } }));
    if (before) return { outcome: 'booked', callback: toCallbackRow(before) };
    if ((await tx.db.doNotCall.count({ where: { hotelId, number: input.number } })) > 0)
      return { outcome: 'do_not_call' };
    const dueAt = await nextOpening(tx, input.departmentId ?? null, Math.max(input.wanted ?? input.now, input.now));
    if (dueAt === null) return { outcome: 'never_open' };
    return { outcome: 'booked', callback: await insert(tx, input, new Date(dueAt)) };
  });
}

async function insert(tx: Scope, input: NewCallback, dueAt: Date): Promise<CallbackRow> {
  const id = newId();
  const { count } = await tx.db.callback.createMany({
    data: {
      id,
      hotelId: tx.hotelId,
      number: input.number,
      name: input.name && cleanText(input.name),
      reason: cleanText(input.reason ?? ''),
      departmentId: input.departmentId,
      dueAt,
      nextAttemptAt: dueAt,
      callId: input.callId,
      effectKey: input.effectKey,
    },
    skipDuplicates: true,
  });
  const where = { hotelId: tx.hotelId, ...(count > 0 ? { id } : { effectKey: input.effectKey }) };
  const row = found(await tx.db.callback.findFirst({ where }), 'callback');
  const by = input.by ?? callActor(input.callId ?? 'unknown');
  const note = { by, action: 'callback.create', subject: 'callback', subjectId: row.id };
  if (count > 0) {
    await record(tx, { ...note, summary: `Promised a call back on ${await onHotelClock(tx, dueAt)}.` });
    await tell(tx.db, [{ hotelId: tx.hotelId, type: 'callback.requested', subjectId: row.id, at: row.createdAt }]);
  }
  return toCallbackRow(row);
}
