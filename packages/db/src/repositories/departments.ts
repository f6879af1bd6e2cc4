import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import type { Prisma } from '../generated/prisma/client';
import { found, notFound } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type RingTarget = 'desks' | 'number';
export type RingStrategy = 'all' | 'in_order';

export interface DepartmentRow {
  id: string;
  name: string;
  /** Its telephone, E.164. */
  number: string | null;
  schedule: { id: string; name: string } | null;
  /** What rings, one after the other. */
  ringTargets: RingTarget[];
  ringStrategy: RingStrategy;
  /** How long one desk rings before the next, `in_order` only. */
  secondsPerMember: number;
  /** Whose desk rings, in this order; nobody: everybody's does. */
  members: { memberId: string; userId: string; name: string }[];
}

export interface DepartmentFields {
  name?: string;
  number?: string | null;
  scheduleId?: string | null;
  ringTargets?: RingTarget[];
  ringStrategy?: RingStrategy;
  secondsPerMember?: number;
  /** Replaces the members; their order is the order of ringing. */
  memberIds?: string[];
}

const TAKEN = 'There is already a department of this name.';

const shape = {
  id: true,
  name: true,
  number: true,
  schedule: { select: { id: true, name: true } },
  ringTargets: true,
  ringStrategy: true,
  secondsPerMember: true,
  members: {
    select: { memberId: true, member: { select: { userId: true, user: { select: { name: true } } } } },
    orderBy: [{ position: 'asc' }, { memberId: 'asc' }],
  },
} as const satisfies Prisma.DepartmentSelect;

type Shaped = Omit<DepartmentRow, 'members' | 'ringTargets' | 'ringStrategy'> & {
  ringTargets: string[];
  ringStrategy: string;
  members: { memberId: string; member: { userId: string; user: { name: string } } }[];
};

const toRow = ({ members, ringTargets, ringStrategy, ...row }: Shaped): DepartmentRow => ({
  ...row,
  ringTargets: ringTargets as RingTarget[],
  ringStrategy: ringStrategy as RingStrategy,
  members: members.map(({ memberId, member }) => ({ memberId, userId: member.userId, name: member.user.name })),
});

async function list(scope: Scope): Promise<DepartmentRow[]> {
  const rows = await scope.db.department.findMany({
    where: { hotelId: scope.hotelId },
    select: shape,
    orderBy: { name: 'asc' },
  });
  return rows.map(toRow);
}

async function get(scope: Scope, id: string): Promise<DepartmentRow> {
  const row = await scope.db.department.findFirst({ where: { id, hotelId: scope.hotelId }, select: shape });
  return toRow(found(row, 'department'));
}

async function setMembers(scope: Scope, departmentId: string, memberIds: string[] | undefined): Promise<void> {
  if (!memberIds) return;
  const wanted = [...new Set(memberIds)];
  const known = await scope.db.member.count({
    where: { id: { in: wanted }, organization: { hotels: { some: { id: scope.hotelId } } } },
  });
  if (known !== wanted.length) throw notFound('member');
  await scope.db.departmentMember.deleteMany({ where: { departmentId, hotelId: scope.hotelId } });
  const data = wanted.map((memberId, position) => ({ departmentId, memberId, hotelId: scope.hotelId, position }));
  await scope.db.departmentMember.createMany({ data });
}

/** @throws AppError `bad_request` where nothing would ring, or something twice */
function ringing({ ringTargets, ringStrategy, secondsPerMember }: DepartmentFields) {
  if (ringTargets && (ringTargets.length === 0 || new Set(ringTargets).size !== ringTargets.length))
    throw new AppError('bad_request', 'Choose what rings: the desks, the telephone, or both, each once.');
  return { ringTargets, ringStrategy, secondsPerMember };
}

type NewDepartment = DepartmentFields & { id?: string; name: string; by: Actor };

function create(scope: Scope, input: NewDepartment): Promise<DepartmentRow> {
  const { id = newId(), by, memberIds, name, number, scheduleId } = input;
  return scope.transaction(async (tx) => {
    await requireOwn(tx, { schedule: scheduleId });
    const data = { id, hotelId: scope.hotelId, name, number, scheduleId, ...ringing(input) };
    await orTaken(tx.db.department.create({ data }), TAKEN);
    await setMembers(tx, id, memberIds);
    await note(tx, by, 'department.create', id, `Made the department “${name}”.`);
    return get(tx, id);
  });
}

type DepartmentChange = DepartmentFields & { id: string; by: Actor };

function update(scope: Scope, input: DepartmentChange): Promise<DepartmentRow> {
  const { id, by, memberIds, name, number, scheduleId } = input;
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    await requireOwn(tx, { schedule: scheduleId });
    await orTaken(
      tx.db.department.update({
        where: { id, hotelId: scope.hotelId },
        data: { name, number, scheduleId, ...ringing(input) },
      }),
      TAKEN,
    );
    await setMembers(tx, id, memberIds);
    const after = await get(tx, id);
    await note(tx, by, 'department.edit', id, `Changed the department “${after.name}”.`, { before });
    return after;
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    await tx.db.department.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'department.delete', id, `Deleted the department “${before.name}”.`, { before });
  });
}

const note = (scope: Scope, by: Actor, action: string, subjectId: string, summary: string, details?: unknown) =>
  record(scope, { by, action, subject: 'department', subjectId, summary, details });

/** Departments of one hotel and whose desk rings for them. */
export const departmentsRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: (id: string) => get(scope, id),
  create: (input: NewDepartment) => create(scope, input),
  update: (input: DepartmentChange) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
