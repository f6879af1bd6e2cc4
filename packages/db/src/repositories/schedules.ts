import { Schedule } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import type { ScheduleModel } from '../generated/prisma/models';
import { onHotelClock } from '../hotel-clock';
import { toJson } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export interface ScheduleRow {
  id: string;
  name: string;
  schedule: Schedule;
  updatedAt: Date;
}

export type ScheduleListRow = ScheduleRow & {
  lines: { id: string; name: string }[];
  departments: { id: string; name: string }[];
};

export type Override = Schedule['override'];

const TAKEN = 'There is already a schedule of this name.';
const used = { select: { id: true, name: true } } as const;

const toRow = ({ id, name, schedule, updatedAt }: ScheduleModel): ScheduleRow => ({
  id,
  name,
  schedule: Schedule.parse(schedule),
  updatedAt,
});

async function list(scope: Scope): Promise<ScheduleListRow[]> {
  const rows = await scope.db.schedule.findMany({
    where: { hotelId: scope.hotelId },
    include: { lines: used, departments: used },
    orderBy: { name: 'asc' },
  });
  return rows.map((row) => ({ ...toRow(row), lines: row.lines, departments: row.departments }));
}

async function get(scope: Scope, id: string): Promise<ScheduleRow> {
  const row = await scope.db.schedule.findFirst({ where: { id, hotelId: scope.hotelId } });
  return toRow(found(row, 'schedule'));
}

interface NewSchedule {
  id?: string;
  name: string;
  schedule: Schedule;
  by: Actor;
}

function create(scope: Scope, { id = newId(), name, schedule, by }: NewSchedule): Promise<ScheduleRow> {
  return scope.transaction(async (tx) => {
    const data = { id, hotelId: scope.hotelId, name, schedule: toJson(Schedule.parse(schedule)) };
    const row = await orTaken(tx.db.schedule.create({ data }), TAKEN);
    await note(tx, by, 'schedule.create', row, `Made the schedule “${name}”.`);
    return toRow(row);
  });
}

interface ScheduleChange {
  id: string;
  name?: string;
  schedule?: Schedule;
  by: Actor;
}

function update(scope: Scope, { id, name, schedule, by }: ScheduleChange): Promise<ScheduleRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    const data = { name, schedule: schedule ? toJson(Schedule.parse(schedule)) : undefined };
    const row = await orTaken(tx.db.schedule.update({ where: { id, hotelId: scope.hotelId }, data }), TAKEN);
    await note(tx, by, 'schedule.edit', row, `Changed the schedule “${row.name}”.`, { before: before.schedule });
    return toRow(row);
  });
}

/** "Closed today", or open, by hand until a moment; null takes it back. */
function setOverride(scope: Scope, input: { id: string; override: Override; by: Actor }): Promise<ScheduleRow> {
  const { id, override, by } = input;
  return scope.transaction(async (tx) => {
    // the whole document is rewritten, so two writers take turns
    await tx.db.$queryRaw`select 1 from schedule where id = ${id} and hotel_id = ${scope.hotelId} for update`;
    const before = await get(tx, id);
    const data = { schedule: toJson({ ...before.schedule, override }) };
    const row = await tx.db.schedule.update({ where: { id, hotelId: scope.hotelId }, data });
    const summary = override
      ? `Set “${before.name}” ${override.state} by hand until ${await onHotelClock(tx, new Date(override.until))}.`
      : `“${before.name}” follows its hours again.`;
    await note(tx, by, 'schedule.override', row, summary, { override });
    return toRow(row);
  });
}

/** Lines and departments that used it are always open afterwards. */
function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await get(tx, id);
    await tx.db.schedule.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'schedule.delete', row, `Deleted the schedule “${row.name}”.`, { schedule: row.schedule });
  });
}

const note = (
  scope: Scope,
  by: Actor,
  action: string,
  row: { id: string },
  summary: string,
  details?: unknown,
): Promise<void> => record(scope, { by, action, subject: 'schedule', subjectId: row.id, summary, details });

/** Opening hours of one hotel. */
export const schedulesRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: (id: string) => get(scope, id),
  create: (input: NewSchedule) => create(scope, input),
  update: (input: ScheduleChange) => update(scope, input),
  setOverride: (input: Parameters<typeof setOverride>[1]) => setOverride(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
