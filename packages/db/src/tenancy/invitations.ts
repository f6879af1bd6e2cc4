import { AppError, type Role } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { userActor } from '../actor';
import { prisma, transaction } from '../client';
import { notFound } from '../not-found';
import { record } from '../repositories/audit';
import { scopeOf } from '../repositories/scope';

/** An invitation as whoever holds its link may see it: the link is the secret. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  organizationName: string;
  inviterName: string;
  /** The invited address already has an account, so they sign in instead of up. */
  hasAccount: boolean;
}

/** null: never was, used, cancelled or too old. */
export async function openInvitation(id: string, now = new Date()): Promise<OpenInvitation | null> {
  const row = await prisma().invitation.findFirst({
    where: { id, status: 'pending', expiresAt: { gt: now } },
    select: {
      id: true,
      email: true,
      role: true,
      organization: { select: { name: true } },
      user: { select: { name: true } },
    },
  });
  if (!row) return null;
  const hasAccount = (await prisma().user.count({ where: { email: row.email } })) > 0;
  const { organization, user, role, ...rest } = row;
  return { ...rest, role: role as Role, organizationName: organization.name, inviterName: user.name, hasAccount };
}

/**
 * Makes the signed-in person a member. Once; the invitation is used up. Returns a hotel to go to, if there is one.
 * @throws AppError `not_found` when it is no longer open, `forbidden` when it is for somebody else's address
 */
export function acceptInvitation(id: string, user: { id: string; name: string; email: string }, now = new Date()) {
  return transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, status: 'pending', expiresAt: { gt: now } },
      data: { status: 'accepted' },
    });
    if (count === 0) throw notFound('invitation');
    const invitation = await tx.invitation.findUniqueOrThrow({
      where: { id },
      include: { organization: { select: { hotels: { select: { id: true, slug: true }, orderBy: { name: 'asc' } } } } },
    });
    if (invitation.email.toLowerCase() !== user.email.toLowerCase()) {
      // no address in it: safe messages reach logs, and the page shows whom it is for
      throw new AppError(
        'forbidden',
        'This invitation is for another address than yours. Sign in with the address it was sent to.',
      );
    }
    const { organizationId, organization, role } = invitation;
    await tx.member.createMany({
      data: { id: newId(), organizationId, userId: user.id, role: role ?? 'viewer' },
      skipDuplicates: true,
    });
    for (const hotel of organization.hotels) {
      await record(
        { ...scopeOf(hotel.id), db: tx },
        {
          by: userActor(user),
          action: 'team.join',
          subject: 'member',
          subjectId: user.id,
          summary: `${user.name} joined as ${role}.`,
        },
      );
    }
    return { hotelIds: organization.hotels.map((hotel) => hotel.id), slug: organization.hotels[0]?.slug ?? null };
  });
}
