import { WEEKDAYS } from '@innline/flow';
import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { toDate, toIso } from '../dates';
import type { RateModel } from '../generated/prisma/models';
import { found } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

/** A price per night over days, both included; of several that cover a night the narrowest wins. */
export interface RateRow {
  id: string;
  roomTypeId: string;
  name: string;
  from: string;
  to: string;
  /** Empty: every day. */
  weekdays: string[];
  /** Cents. */
  amount: number;
}

export type RateFields = Omit<RateRow, 'id'>;

const toRow = ({ hotelId: _, from, to, ...row }: RateModel): RateRow => ({ ...row, from: toIso(from), to: toIso(to) });

async function list(
  scope: Scope,
  filter: { roomTypeId?: string; from?: string; to?: string } = {},
): Promise<RateRow[]> {
  const rows = await scope.db.rate.findMany({
    where: {
      hotelId: scope.hotelId,
      roomTypeId: filter.roomTypeId,
      to: filter.from ? { gte: toDate(filter.from) } : undefined,
      from: filter.to ? { lte: toDate(filter.to) } : undefined,
    },
    orderBy: [{ from: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toRow);
}

async function get(scope: Scope, id: string): Promise<RateRow> {
  return toRow(found(await scope.db.rate.findFirst({ where: { id, hotelId: scope.hotelId } }), 'rate'));
}

async function checked(scope: Scope, rate: RateFields) {
  const { roomTypeId, name, from, to, weekdays, amount } = rate;
  await requireOwn(scope, { roomType: roomTypeId });
  if (to < from) throw new AppError('bad_request', 'The last day must not be before the first.');
  if (!Number.isInteger(amount) || amount < 0) throw new AppError('bad_request', 'A rate is a whole number of cents.');
  const known: readonly string[] = WEEKDAYS;
  if (!weekdays.every((day) => known.includes(day))) throw new AppError('bad_request', 'This is no day of the week.');
  return { roomTypeId, name, from: toDate(from), to: toDate(to), weekdays, amount };
}

function create(scope: Scope, { by, ...rate }: RateFields & { by: Actor }): Promise<RateRow> {
  return scope.transaction(async (tx) => {
    const data = { ...(await checked(tx, rate)), id: newId(), hotelId: scope.hotelId };
    const row = toRow(await tx.db.rate.create({ data }));
    await note(tx, by, 'rate.create', row, `Set the rate “${row.name}” from ${row.from} to ${row.to}.`);
    return row;
  });
}

type RateChange = Partial<RateFields> & { id: string; by: Actor };

function update(scope: Scope, { id, by, ...changes }: RateChange): Promise<RateRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const data = await checked(tx, { ...before, ...given });
    const row = toRow(await tx.db.rate.update({ where: { id, hotelId: scope.hotelId }, data }));
    await note(tx, by, 'rate.edit', row, `Changed the rate “${row.name}”.`, { before });
    return row;
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await get(tx, id);
    await tx.db.rate.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'rate.delete', row, `Deleted the rate “${row.name}”.`, { before: row });
  });
}

const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string, details?: unknown) =>
  record(scope, { by, action, subject: 'rate', subjectId: row.id, summary, details });

/** Prices over days. */
export const ratesRepository = (scope: Scope) => ({
  /** Those that touch the days `from` to `to` (ISO dates), by first day. */
  list: (filter?: Parameters<typeof list>[1]) => list(scope, filter),
  get: (id: string) => get(scope, id),
  create: (input: RateFields & { by: Actor }) => create(scope, input),
  update: (input: RateChange) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
