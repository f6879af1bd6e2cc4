import { Role } from '@innline/shared';
import * as z from 'zod';
import { env } from '@/env';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Makes an invitation; its link is shown to the owner, who passes it on as they like. */
export const invite = hotelProcedure('team.edit')
  .input(z.object({ email: z.email('an e-mail address').max(200), role: Role }))
  .mutation(async ({ ctx, input }) => {
    const { email, role } = input;
    const invitation = await ctx.repos.team.invite({ email, role, userId: ctx.actor.id, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'team', id: null }, ctx.actor);
    return { email: invitation.email, link: invitationLink(invitation.id), expiresAt: invitation.expiresAt };
  });

export const invitationLink = (id: string) => new URL(`/invite/${id}`, env().INNLINE_URL).href;
