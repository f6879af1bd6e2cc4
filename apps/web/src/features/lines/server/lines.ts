import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { LineFields } from './fields';

/** Lines with what each leads to and their schedule. */
export const listLines = hotelProcedure('flow.read').query(({ ctx }) => ctx.repos.lines.list());

export const createLine = hotelProcedure('line.edit')
  .input(LineFields.required({ name: true }))
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    const line = await ctx.repos.lines.create({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'line', id: line.id }, ctx.actor);
    return line;
  });

export const updateLine = hotelProcedure('line.edit')
  .input(LineFields.extend({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    const line = await ctx.repos.lines.update({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'line', id: line.id }, ctx.actor);
    return line;
  });

export const removeLine = hotelProcedure('line.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.lines.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'line', id }, ctx.actor);
  });
