import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { prisma } from '../client';
import { orTaken } from '../database-errors';
import { record } from '../repositories/audit';
import { type HotelFields, type HotelRow, toHotelRow } from '../repositories/hotel';
import { scopeOf } from '../repositories/scope';

export type NewHotel = HotelFields & {
  id?: string;
  organizationId: string;
  slug: string;
  name: string;
  timeZone: string;
  country: string;
  currency: string;
  languages: string[];
  by: Actor;
};

/** A new, empty hotel of an organization. @throws AppError `conflict` when its slug is taken there */
export async function createHotel({ id = newId(), by, ...fields }: NewHotel): Promise<HotelRow> {
  return scopeOf(id).transaction(async (tx) => {
    const row = await orTaken(
      tx.db.hotel.create({ data: { ...fields, id } }),
      'There is already a hotel of this name in your organization.',
    );
    const summary = `Made the hotel “${row.name}”.`;
    await record(tx, { by, action: 'hotel.create', subject: 'hotel', subjectId: id, summary });
    return toHotelRow(row);
  });
}

/** A hotel by its id, without asking who wants to know: for workers. null: there is none. */
export async function hotelById(id: string): Promise<HotelRow | null> {
  const row = await prisma().hotel.findUnique({ where: { id } });
  return row && toHotelRow(row);
}
