import type { Role } from '@innline/shared';
import { prisma } from '../client';

export interface HotelMemberRow {
  memberId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
}

/** Everybody who may see a hotel, by name. */
export async function membersOfHotel(hotelId: string): Promise<HotelMemberRow[]> {
  const rows = await prisma().member.findMany({
    where: { organization: { hotels: { some: { id: hotelId } } } },
    select: { id: true, role: true, createdAt: true, user: { select: { id: true, name: true, email: true } } },
    orderBy: { user: { name: 'asc' } },
  });
  return rows.map(({ id, role, createdAt, user }) => ({
    memberId: id,
    userId: user.id,
    name: user.name,
    email: user.email,
    role: role as Role,
    since: createdAt,
  }));
}
