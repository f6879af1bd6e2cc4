import { AppError } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { talkToken } from '@/server/worker/talk-token';

/** A token to answer a ringing transfer by browser softphone. Who connects first gets the caller. */
export const answerTransfer = hotelProcedure('call.act')
  .input(z.object({ callId: z.string().max(64), transfer: z.string().max(200) }))
  .mutation(async ({ ctx, input }) => {
    const call = await ctx.repos.calls.get(input.callId);
    if (call.status === 'ended') throw new AppError('conflict', 'The caller has hung up.');
    const { id: userId, name: userName } = ctx.actor;
    return { token: talkToken({ leg: 'staff', userId, userName, ...input }) };
  });
