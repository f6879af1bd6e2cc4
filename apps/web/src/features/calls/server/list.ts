import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { CallFilterInput, toFilter } from './filter';

/** A page of the history, newest first. */
export const list = hotelProcedure('call.read')
  .input(
    z.object({
      filter: CallFilterInput.default({}),
      cursor: z.string().nullish(),
      limit: z.number().int().max(200).default(50),
    }),
  )
  .query(({ ctx, input }) =>
    ctx.repos.calls.list({ filter: toFilter(input.filter), cursor: input.cursor, limit: input.limit }),
  );
