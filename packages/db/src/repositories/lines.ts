import { Schedule } from '@innline/flow';
import { AppError, BusyPolicy, type Split } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { toE164 } from '@innline/shared/phone';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import { found } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

/** Where a line leads; `liveVersionId` null: published never, so nothing can answer. */
export interface LineTarget {
  id: string;
  name: string;
  liveVersionId: string | null;
  /** Two versions of it at once; null: one. */
  split: Split | null;
}

export interface LineRow {
  id: string;
  name: string;
  /** E.164; null: reached from the page only. */
  number: string | null;
  flow: LineTarget | null;
  /** Without a schedule the line always leads to `flow`. */
  schedule: { id: string; name: string; schedule: Schedule } | null;
  closedFlow: LineTarget | null;
  /** Dialled where nothing of ours can answer. */
  fallbackNumber: string | null;
  /** What callers meet when every worker is full. */
  busyPolicy: BusyPolicy;
  active: boolean;
}

/** `undefined` leaves a field as it is, `null` empties it. */
export interface LineFields {
  name?: string;
  number?: string | null;
  flowId?: string | null;
  scheduleId?: string | null;
  closedFlowId?: string | null;
  fallbackNumber?: string | null;
  busyPolicy?: BusyPolicy;
  active?: boolean;
}

/** Where two want the same in the very same moment. */
const TAKEN = 'This number or name already belongs to a line.';

const running = { where: { endedAt: null }, select: { id: true, versionId: true, percent: true }, take: 1 } as const;
const target = { select: { id: true, name: true, liveVersionId: true, trafficSplits: running } } as const;
export const lineShape = {
  id: true,
  name: true,
  number: true,
  fallbackNumber: true,
  busyPolicy: true,
  active: true,
  flow: target,
  closedFlow: target,
  schedule: { select: { id: true, name: true, schedule: true } },
} as const;

/** A line as selected by {@link lineShape}. */
export function toLineRow<
  T extends {
    schedule: { id: string; name: string; schedule: unknown } | null;
    busyPolicy: string;
    flow: StoredTarget | null;
    closedFlow: StoredTarget | null;
  },
>(row: T) {
  const { schedule, flow, closedFlow } = row;
  const busyPolicy = BusyPolicy.parse(row.busyPolicy);
  return {
    ...row,
    busyPolicy,
    flow: flow && toTarget(flow),
    closedFlow: closedFlow && toTarget(closedFlow),
    schedule: schedule && { ...schedule, schedule: Schedule.parse(schedule.schedule) },
  };
}

type StoredTarget = Omit<LineTarget, 'split'> & { trafficSplits: Split[] };

const toTarget = ({ trafficSplits: [split], ...target }: StoredTarget): LineTarget => ({
  ...target,
  split: split ?? null,
});

async function list(scope: Scope): Promise<LineRow[]> {
  const rows = await scope.db.line.findMany({
    where: { hotelId: scope.hotelId },
    select: lineShape,
    orderBy: { name: 'asc' },
  });
  return rows.map(toLineRow);
}

async function get(scope: Scope, id: string): Promise<LineRow> {
  const row = await scope.db.line.findFirst({ where: { id, hotelId: scope.hotelId }, select: lineShape });
  return toLineRow(found(row, 'line'));
}

function e164(number: string | null | undefined): string | null | undefined {
  if (!number) return number === '' ? null : number;
  const read = toE164(number);
  if (!read) throw new AppError('bad_request', 'Write the number with its country code, e.g. +34 971 123 456.');
  return read;
}

/**
 * Tells whoever wants a number or a name that somebody else has, who that is.
 * @throws AppError `conflict`
 */
async function refuseTaken({ db, hotelId }: Scope, id: string, number: string | null | undefined, name?: string) {
  const holder = number
    ? await db.line.findUnique({ where: { number }, select: { id: true, hotelId: true, name: true } })
    : null;
  if (holder && holder.id !== id) {
    const whose = holder.hotelId === hotelId ? `The line “${holder.name}”` : 'A line of another hotel here';
    throw new AppError(
      'conflict',
      `${whose} has ${number} already. A number rings one line: take it off that one first.`,
    );
  }
  const namesake = name
    ? await db.line.findFirst({ where: { hotelId, name, NOT: { id } }, select: { id: true } })
    : null;
  if (namesake) throw new AppError('conflict', `There is a line “${name}” already. Give this one another name.`);
}

async function checked({ name, active, busyPolicy, ...fields }: LineFields, scope: Scope) {
  const { flowId, closedFlowId, scheduleId } = fields;
  await requireOwn(scope, { flow: flowId, schedule: scheduleId });
  await requireOwn(scope, { flow: closedFlowId });
  const [number, fallbackNumber] = [e164(fields.number), e164(fields.fallbackNumber)];
  return { name, active, busyPolicy, flowId, closedFlowId, scheduleId, number, fallbackNumber };
}

type NewLine = LineFields & { id?: string; name: string; by: Actor };

function create(scope: Scope, { id = newId(), by, ...fields }: NewLine): Promise<LineRow> {
  return scope.transaction(async (tx) => {
    const data = { ...(await checked(fields, tx)), name: fields.name, id, hotelId: scope.hotelId };
    await refuseTaken(tx, id, data.number, data.name);
    await orTaken(tx.db.line.create({ data }), TAKEN);
    await note(tx, by, 'line.create', id, `Made the line “${fields.name}”.`, fields);
    return get(tx, id);
  });
}

type LineChange = LineFields & { id: string; by: Actor };

function update(scope: Scope, { id, by, ...fields }: LineChange): Promise<LineRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    const data = await checked(fields, tx);
    await refuseTaken(tx, id, data.number, data.name);
    await orTaken(tx.db.line.update({ where: { id, hotelId: scope.hotelId }, data }), TAKEN);
    const after = await get(tx, id);
    await note(tx, by, 'line.edit', id, `Changed the line “${after.name}”.`, { before, fields });
    return after;
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    await tx.db.line.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'line.delete', id, `Deleted the line “${before.name}”.`, { before });
  });
}

const note = (scope: Scope, by: Actor, action: string, subjectId: string, summary: string, details: unknown) =>
  record(scope, { by, action, subject: 'line', subjectId, summary, details });

/** Phone numbers of one hotel and where they lead. */
export const linesRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: (id: string) => get(scope, id),
  create: (input: NewLine) => create(scope, input),
  update: (input: LineChange) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
