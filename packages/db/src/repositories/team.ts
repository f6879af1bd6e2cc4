import { AppError, type Role } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { Prisma } from '../generated/prisma/client';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

const INVITATION_MS = 14 * 86_400_000;

export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
}

const ofHotel = (hotelId: string) => ({ organization: { hotels: { some: { id: hotelId } } } });

async function member(scope: Scope, memberId: string) {
  const row = await scope.db.member.findFirst({
    where: { id: memberId, ...ofHotel(scope.hotelId) },
    include: { user: { select: { id: true, name: true, email: true } } },
  });
  return found(row, 'member');
}

/** One change of owners at a time: two owners must not remove each other in the same moment. */
async function lockOrganization(scope: Scope, id: string): Promise<void> {
  await scope.db.$queryRaw(Prisma.sql`select 1 from organization where id = ${id} for update`);
}

async function requireAnotherOwner(scope: Scope, row: { id: string; organizationId: string; role: string }) {
  if (row.role !== 'owner') return;
  const others = await scope.db.member.count({
    where: { organizationId: row.organizationId, role: 'owner', id: { not: row.id } },
  });
  if (others === 0) throw new AppError('conflict', 'Somebody has to be the owner. Make another member an owner first.');
}

async function invitations(scope: Scope, now = new Date()): Promise<InvitationRow[]> {
  const rows = await scope.db.invitation.findMany({
    where: { ...ofHotel(scope.hotelId), status: 'pending', expiresAt: { gt: now } },
    include: { user: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ id, email, role, user, createdAt, expiresAt }) => ({
    id,
    email,
    role: role as Role,
    invitedBy: user.name,
    createdAt,
    expiresAt,
  }));
}

function invite(scope: Scope, input: { email: string; role: Role; userId: string; by: Actor }): Promise<InvitationRow> {
  const email = input.email.trim().toLowerCase();
  return scope.transaction(async (tx) => {
    const inviter = await tx.db.member.findFirst({ where: { userId: input.userId, ...ofHotel(scope.hotelId) } });
    const { organizationId } = found(inviter, 'member');
    if ((await tx.db.member.count({ where: { organizationId, user: { email } } })) > 0) {
      // no address in it: safe messages reach logs
      throw new AppError('conflict', 'Whoever has this address is a member already. Change their role instead.');
    }
    // inviting again replaces: an old link with an old role must not work any more
    await tx.db.invitation.updateMany({
      where: { organizationId, email, status: 'pending' },
      data: { status: 'canceled' },
    });
    // two ids: the link is a secret, so it is as long as one
    const id = `${newId()}${newId()}`.replaceAll('-', '');
    const expiresAt = new Date(Date.now() + INVITATION_MS);
    const data = { id, organizationId, email, role: input.role, status: 'pending', expiresAt, inviterId: input.userId };
    await tx.db.invitation.create({ data });
    await note(tx, input.by, 'team.invite', null, `Invited ${email} as ${input.role}.`);
    const row = (await invitations(tx)).find((each) => each.id === id);
    return found(row, 'invitation');
  });
}

function cancelInvitation(scope: Scope, input: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const where = { id: input.id, ...ofHotel(scope.hotelId) };
    const row = found(await tx.db.invitation.findFirst({ where }), 'invitation');
    if (row.status !== 'pending') return;
    await tx.db.invitation.update({ where: { id: row.id }, data: { status: 'canceled' } });
    await note(tx, input.by, 'team.cancel_invitation', null, `Took back the invitation of ${row.email}.`);
  });
}

function setRole(scope: Scope, input: { memberId: string; role: Role; by: Actor }): Promise<{ before: Role }> {
  return scope.transaction(async (tx) => {
    const before = await member(tx, input.memberId);
    await lockOrganization(tx, before.organizationId);
    if (input.role !== 'owner') await requireAnotherOwner(tx, before);
    await tx.db.member.update({ where: { id: before.id }, data: { role: input.role } });
    const summary = `Made ${before.user.name} ${input.role} (was ${before.role}).`;
    await note(tx, input.by, 'team.role', before.userId, summary);
    return { before: before.role as Role };
  });
}

function remove(scope: Scope, input: { memberId: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await member(tx, input.memberId);
    await lockOrganization(tx, row.organizationId);
    await requireAnotherOwner(tx, row);
    await tx.db.member.delete({ where: { id: row.id } });
    await note(tx, input.by, 'team.remove', row.userId, `Removed ${row.user.name} from the team.`);
  });
}

/**
 * Whose password an owner may let be set anew. Who also belongs to an organization of others is none of theirs: a link
 * made here would open that one's doors too.
 * @throws AppError `forbidden`
 */
function allowPasswordReset(scope: Scope, input: { memberId: string; by: Actor }) {
  return scope.transaction(async (tx) => {
    const row = await member(tx, input.memberId);
    const elsewhere = await tx.db.member.count({
      where: { userId: row.userId, organizationId: { not: row.organizationId } },
    });
    if (elsewhere > 0) {
      throw new AppError(
        'forbidden',
        `${row.user.name} also works for another organization, so only they can do this.`,
      );
    }
    await note(tx, input.by, 'team.reset_link', row.userId, `Made a link for a new password for ${row.user.name}.`);
    return { userId: row.userId, name: row.user.name };
  });
}

const note = (scope: Scope, by: Actor, action: string, subjectId: string | null, summary: string) =>
  record(scope, { by, action, subject: 'member', subjectId, summary });

/** The members of the hotel's organization; listing them is `membersOfHotel`. */
export const teamRepository = (scope: Scope) => ({
  invitations: () => invitations(scope),
  invite: (input: Parameters<typeof invite>[1]) => invite(scope, input),
  cancelInvitation: (input: { id: string; by: Actor }) => cancelInvitation(scope, input),
  setRole: (input: { memberId: string; role: Role; by: Actor }) => setRole(scope, input),
  remove: (input: { memberId: string; by: Actor }) => remove(scope, input),
  allowPasswordReset: (input: { memberId: string; by: Actor }) => allowPasswordReset(scope, input),
});
