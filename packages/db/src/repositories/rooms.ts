import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import { toDate, toIso } from '../dates';
import type { RoomModel } from '../generated/prisma/models';
import { found } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type RoomRow = Omit<RoomModel, 'hotelId'> & { roomType: { code: string; name: string } };

/** A room on one night, for the house plan. */
export type RoomTonight = RoomRow & {
  stay: { reservationId: string; guestName: string; checkIn: string; checkOut: string; status: string } | null;
};

export interface RoomFields {
  number?: string;
  floor?: number;
  roomTypeId?: string;
  /** false: out of order */
  inService?: boolean;
}

const TAKEN = 'There is already a room of this number.';
const shape = { roomType: { select: { code: true, name: true } } } as const;

const toRow = ({ hotelId: _, ...row }: RoomModel & { roomType: { code: string; name: string } }): RoomRow => row;

async function list(scope: Scope): Promise<RoomRow[]> {
  const where = { hotelId: scope.hotelId };
  const rows = await scope.db.room.findMany({ where, include: shape, orderBy: [{ floor: 'asc' }, { number: 'asc' }] });
  return rows.map(toRow);
}

async function get(scope: Scope, id: string): Promise<RoomRow> {
  return toRow(found(await scope.db.room.findFirst({ where: { id, hotelId: scope.hotelId }, include: shape }), 'room'));
}

async function onNight(scope: Scope, night: string): Promise<RoomTonight[]> {
  const [rooms, stays] = await Promise.all([
    list(scope),
    scope.db.reservation.findMany({
      where: {
        hotelId: scope.hotelId,
        roomId: { not: null },
        status: { in: ['booked', 'checked_in'] },
        checkIn: { lte: toDate(night) },
        checkOut: { gt: toDate(night) },
      },
    }),
  ]);
  const byRoom = new Map(stays.map((stay) => [stay.roomId, stay]));
  return rooms.map((room) => {
    const stay = byRoom.get(room.id);
    if (!stay) return { ...room, stay: null };
    const { id: reservationId, guestName, status } = stay;
    return {
      ...room,
      stay: { reservationId, guestName, status, checkIn: toIso(stay.checkIn), checkOut: toIso(stay.checkOut) },
    };
  });
}

type NewRoom = RoomFields & { number: string; floor: number; roomTypeId: string; by: Actor };

function create(scope: Scope, { by, ...fields }: NewRoom): Promise<RoomRow> {
  return scope.transaction(async (tx) => {
    await requireOwn(tx, { roomType: fields.roomTypeId });
    const data = { ...fields, id: newId(), hotelId: scope.hotelId };
    const row = await orTaken(tx.db.room.create({ data, include: shape }), TAKEN);
    await note(tx, by, 'room.create', row, `Added room ${row.number}.`);
    return toRow(row);
  });
}

type RoomChange = RoomFields & { id: string; by: Actor };

function update(scope: Scope, { id, by, ...data }: RoomChange): Promise<RoomRow> {
  return scope.transaction(async (tx) => {
    const before = await get(tx, id);
    await requireOwn(tx, { roomType: data.roomTypeId });
    const where = { id, hotelId: scope.hotelId };
    const row = await orTaken(tx.db.room.update({ where, data, include: shape }), TAKEN);
    const turned = before.inService === row.inService ? null : row.inService ? 'back in service' : 'out of order';
    await note(tx, by, 'room.edit', row, turned ? `Room ${row.number} is ${turned}.` : `Changed room ${row.number}.`);
    return toRow(row);
  });
}

/** Its reservations keep their type and lose the room. */
function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await get(tx, id);
    await tx.db.room.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'room.delete', row, `Removed room ${row.number}.`);
  });
}

const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string) =>
  record(scope, { by, action, subject: 'room', subjectId: row.id, summary });

/** The rooms of the house. */
export const roomsRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: (id: string) => get(scope, id),
  /** Every room with who sleeps in it on a night (ISO date), as far as rooms are assigned. */
  onNight: (night: string) => onNight(scope, night),
  create: (input: NewRoom) => create(scope, input),
  update: (input: RoomChange) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
