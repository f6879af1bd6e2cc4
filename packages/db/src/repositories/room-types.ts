import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import type { RoomTypeModel } from '../generated/prisma/models';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export type RoomTypeRow = Omit<RoomTypeModel, 'hotelId'> & {
  /** How many there are, out of order ones included. */
  rooms: number;
};

export interface RoomTypeFields {
  code?: string;
  name?: string;
  description?: string;
  maxGuests?: number;
  /** Cents per night, where no rate says otherwise. */
  baseRate?: number;
}

const TAKEN = 'There is already a room type of this code.';
const counted = { _count: { select: { rooms: true } } } as const;

const toRow = ({ hotelId: _, _count, ...row }: RoomTypeModel & { _count: { rooms: number } }): RoomTypeRow => ({
  ...row,
  rooms: _count.rooms,
});

async function list(scope: Scope): Promise<RoomTypeRow[]> {
  const rows = await scope.db.roomType.findMany({
    where: { hotelId: scope.hotelId },
    include: counted,
    orderBy: [{ baseRate: 'asc' }, { code: 'asc' }],
  });
  return rows.map(toRow);
}

async function get(scope: Scope, id: string): Promise<RoomTypeRow> {
  return toRow(
    found(await scope.db.roomType.findFirst({ where: { id, hotelId: scope.hotelId }, include: counted }), 'room type'),
  );
}

type NewRoomType = Required<Omit<RoomTypeFields, 'description'>> & { description?: string; by: Actor };

function create(scope: Scope, { by, ...fields }: NewRoomType): Promise<RoomTypeRow> {
  return scope.transaction(async (tx) => {
    const data = { ...fields, id: newId(), hotelId: scope.hotelId };
    const row = await orTaken(tx.db.roomType.create({ data, include: counted }), TAKEN);
    await note(tx, by, 'room_type.create', row, `Made the room type “${row.name}”.`);
    return toRow(row);
  });
}

type RoomTypeChange = RoomTypeFields & { id: string; by: Actor };

function update(scope: Scope, { id, by, ...data }: RoomTypeChange): Promise<RoomTypeRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    const where = { id, hotelId: scope.hotelId };
    const row = await orTaken(tx.db.roomType.update({ where, data, include: counted }), TAKEN);
    await note(tx, by, 'room_type.edit', row, `Changed the room type “${row.name}”.`, { before });
    return toRow(row);
  });
}

/** @throws AppError `conflict` while rooms or reservations are of this type */
function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await get(tx, id);
    const reservations = await tx.db.reservation.count({ where: { roomTypeId: id, hotelId: scope.hotelId } });
    if (row.rooms + reservations > 0) throw new AppError('conflict', 'Rooms or reservations still are of this type.');
    await tx.db.roomType.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'room_type.delete', row, `Deleted the room type “${row.name}”.`);
  });
}

const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string, details?: unknown) =>
  record(scope, { by, action, subject: 'room_type', subjectId: row.id, summary, details });

/** Kinds of rooms. */
export const roomTypesRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: (id: string) => get(scope, id),
  create: (input: NewRoomType) => create(scope, input),
  update: (input: RoomTypeChange) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
