import type { Role } from '@innline/shared';
import { prisma } from '../client';

/** A hotel as one of its members sees it in the list of hotels. */
export interface MembershipRow {
  memberId: string;
  userId: string;
  userName: string;
  role: Role;
  hotelId: string;
  hotelName: string;
  hotelSlug: string;
  timeZone: string;
  organizationId: string;
  organizationName: string;
}

const memberShape = {
  id: true,
  role: true,
  user: { select: { id: true, name: true } },
  organization: {
    select: {
      id: true,
      name: true,
      hotels: { select: { id: true, name: true, slug: true, timeZone: true }, orderBy: { name: 'asc' as const } },
    },
  },
} as const;

async function memberships(where: { userId: string }): Promise<MembershipRow[]> {
  const members = await prisma().member.findMany({ where, select: memberShape, orderBy: { createdAt: 'asc' } });
  return members.flatMap(({ id, role, user, organization }) =>
    organization.hotels.map((hotel) => ({
      memberId: id,
      userId: user.id,
      userName: user.name,
      role: role as Role,
      hotelId: hotel.id,
      hotelName: hotel.name,
      hotelSlug: hotel.slug,
      timeZone: hotel.timeZone,
      organizationId: organization.id,
      organizationName: organization.name,
    })),
  );
}

/** Every hotel a signed-in person may see, with their role there. */
export const hotelsOfUser = (userId: string): Promise<MembershipRow[]> => memberships({ userId });

/** A person's membership of one hotel, or null: they have no business there. Asked for every request. */
export async function memberOf(hotelId: string, userId: string): Promise<MembershipRow | null> {
  return (await memberships({ userId })).find((row) => row.hotelId === hotelId) ?? null;
}

/** The same by the hotel's name in an address; a slug of another organization's hotel finds nothing. */
export async function hotelBySlug(slug: string, userId: string): Promise<MembershipRow | null> {
  return (await memberships({ userId })).find((row) => row.hotelSlug === slug) ?? null;
}
