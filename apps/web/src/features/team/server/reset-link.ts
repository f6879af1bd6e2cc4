import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { env } from '@/env';
import { auth } from '@/server/auth/auth';
import { hotelProcedure } from '@/server/trpc/init';

const GOOD_FOR_MS = 24 * 3_600_000;

/** A link with which a member chooses a new password, once, within a day. For hotels without a mail server. */
export const resetLink = hotelProcedure('team.edit')
  .input(z.object({ memberId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    const { userId, name } = await ctx.repos.team.allowPasswordReset({ memberId: input.memberId, by: ctx.actor });
    const token = randomBytes(24).toString('base64url');
    const { internalAdapter } = await auth().$context;
    await internalAdapter.createVerificationValue({
      // the form better-auth's own /reset-password looks for
      identifier: `reset-password:${token}`,
      value: userId,
      expiresAt: new Date(Date.now() + GOOD_FOR_MS),
    });
    return { name, link: new URL(`/reset-password?token=${token}`, env().INNLINE_URL).href };
  });
