import { AppError, maskNumber } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import type { Actor } from '../actor';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export interface DoNotCallRow {
  id: string;
  /** E.164 */
  number: string;
  reason: string;
  createdAt: Date;
}

const shape = { id: true, number: true, reason: true, createdAt: true } as const;

const list = (scope: Scope): Promise<DoNotCallRow[]> =>
  scope.db.doNotCall.findMany({ where: { hotelId: scope.hotelId }, select: shape, orderBy: { createdAt: 'desc' } });

async function has(scope: Scope, number: string): Promise<boolean> {
  return (await scope.db.doNotCall.count({ where: { hotelId: scope.hotelId, number } })) > 0;
}

/** Adding a number twice changes nothing. @throws AppError `bad_request` for what is no number */
function add(scope: Scope, input: { number: string; reason?: string; by: Actor }): Promise<DoNotCallRow> {
  return scope.transaction(async (tx) => {
    const number = toE164(input.number);
    if (!number) throw new AppError('bad_request', 'Write the number with its country code, e.g. +34 971 123 456.');
    const { count } = await tx.db.doNotCall.createMany({
      data: { id: newId(), hotelId: scope.hotelId, number, reason: cleanText(input.reason ?? '') },
      skipDuplicates: true,
    });
    const row = await tx.db.doNotCall.findFirstOrThrow({ where: { hotelId: scope.hotelId, number }, select: shape });
    if (count > 0) await note(tx, input.by, 'do_not_call.add', row, `Nobody calls ${maskNumber(number)} any more.`);
    return row;
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const where = { id, hotelId: scope.hotelId };
    const row = found(await tx.db.doNotCall.findFirst({ where, select: shape }), 'number');
    await tx.db.doNotCall.delete({ where });
    await note(tx, by, 'do_not_call.remove', row, `${maskNumber(row.number)} may be called again.`);
  });
}

const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string) =>
  record(scope, { by, action, subject: 'do_not_call', subjectId: row.id, summary });

/** Numbers nobody of the hotel calls. */
export const doNotCallRepository = (scope: Scope) => ({
  list: () => list(scope),
  has: (number: string) => has(scope, number),
  add: (input: { number: string; reason?: string; by: Actor }) => add(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
