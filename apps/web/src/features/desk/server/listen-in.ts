import { AppError } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { talkToken } from '@/server/worker/talk-token';

/** A token to hear a live call without being heard. */
export const listenIn = hotelProcedure('call.listen')
  .input(z.object({ callId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    const call = await ctx.repos.calls.get(input.callId);
    if (call.status === 'ended') throw new AppError('conflict', 'This call has ended.');
    await ctx.repos.audit.record({
      by: ctx.actor,
      action: 'call.listen_in',
      subject: 'call',
      subjectId: call.id,
      summary: 'Listened in to a live call.',
    });
    const { id: userId, name: userName } = ctx.actor;
    return { token: talkToken({ leg: 'listener', userId, userName, ...input }) };
  });
