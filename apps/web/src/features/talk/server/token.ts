import { AppError } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { talkToken } from '@/server/worker/talk-token';

/** A token for one call from the page: to a line as its callers reach it, or to a flow's draft or live version. */
export const token = hotelProcedure('call.talk')
  .input(
    z.object({
      target: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('line'), lineId: z.string() }),
        z.object({ kind: z.literal('flow'), flowId: z.string(), version: z.enum(['draft', 'live']) }),
      ]),
      callerNumber: z.string().trim().max(32).nullable().default(null),
      pretendAt: z.number().int().nullable().default(null),
      language: z.string().max(8).nullable().default(null),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { target } = input;
    if (target.kind === 'line') await ctx.repos.lines.get(target.lineId);
    else await ctx.repos.flows.get(target.flowId);
    const { country } = await ctx.repos.hotel.get();
    const callerNumber = input.callerNumber ? toE164(input.callerNumber, country) : null;
    if (input.callerNumber && !callerNumber) {
      throw new AppError(
        'bad_request',
        'This is not a phone number. Write it with its country code, e.g. +34 600 123 456.',
      );
    }
    const { hotelId, pretendAt, language } = input;
    const { id: userId, name: userName } = ctx.actor;
    return {
      token: talkToken({ leg: 'caller', hotelId, userId, userName, target, callerNumber, pretendAt, language }),
    };
  });
