import { memberOf } from '@innline/db';
import { may, type Permission } from '@innline/shared';
import { TRPCError } from '@trpc/server';
import { sessionOf } from '../auth/auth';

/** How long somebody who was signed out or removed may go on reading, at most. */
export const RECHECK_MS = 60_000;

/** @throws TRPCError when the session has ended, or the membership or role no longer allows it */
export async function requireStillAllowed(headers: Headers, hotelId: string, permission: Permission): Promise<void> {
  const session = await sessionOf(headers);
  if (!session) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Your session has ended. Please sign in again.' });
  const member = await memberOf(hotelId, session.user.id);
  if (!member || !may(member.role, permission)) {
    throw new TRPCError({ code: 'FORBIDDEN', message: 'You are no longer a member of this hotel.' });
  }
}
