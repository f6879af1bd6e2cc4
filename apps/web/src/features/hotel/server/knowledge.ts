import { LanguageCode } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

export const articles = hotelProcedure('hotel.read').query(({ ctx }) => ctx.repos.knowledge.list());

/** A new answer, or a changed one. */
export const saveArticle = hotelProcedure('hotel.edit')
  .input(
    z.object({
      id: z.string().max(64).nullable(),
      language: LanguageCode,
      title: z.string().trim().min(1).max(200),
      keywords: z.string().trim().max(500),
      answer: z.string().trim().min(1).max(2_000),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, id, ...article } }) => {
    const { knowledge } = ctx.repos;
    const by = ctx.actor;
    const row =
      id === null ? await knowledge.create({ ...article, by }) : await knowledge.update({ id, ...article, by });
    await publishChanged(hotelId, { what: 'knowledge', id: row.id }, by);
    return row;
  });

export const removeArticle = hotelProcedure('hotel.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.knowledge.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'knowledge', id }, ctx.actor);
  });
