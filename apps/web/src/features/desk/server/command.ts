import { AppError, CallCommandBody } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { sendCommand } from '@/server/worker/send-command';

const SUMMARY: Partial<Record<CallCommandBody['command'], string>> = {
  whisper_begin: 'Began to whisper to the colleague on a live call.',
  whisper_end: 'Stopped whispering on a live call.',
};

/** Orders a live call of the hotel: say a sentence, press keys, transfer, take over, hang up. */
export const command = hotelProcedure('call.act')
  .input(z.object({ callId: z.string().max(64), order: CallCommandBody }))
  .mutation(async ({ ctx, input }) => {
    const { callId, order } = input;
    const call = await ctx.repos.calls.get(callId);
    if (call.status === 'ended') throw new AppError('conflict', 'This call has ended.');
    if (order.command === 'transfer') await ctx.repos.departments.get(order.departmentId);
    const id = await sendCommand(callId, order, { ...ctx.actor, role: ctx.role });
    await ctx.repos.audit.record({
      by: ctx.actor,
      action: `call.${order.command}`,
      subject: 'call',
      subjectId: callId,
      summary: SUMMARY[order.command] ?? `Ordered a live call: ${order.command.replaceAll('_', ' ')}.`,
    });
    return { id };
  });
