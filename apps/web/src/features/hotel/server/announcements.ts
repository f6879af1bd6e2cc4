import { LanguageCode } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

export const announcements = hotelProcedure('hotel.read').query(({ ctx }) => ctx.repos.announcements.list());

const day = z.iso.date().nullable();

/** A new announcement, or a changed one. */
export const saveAnnouncement = hotelProcedure('hotel.edit')
  .input(
    z.object({
      id: z.string().max(64).nullable(),
      name: z.string().trim().min(1).max(120),
      texts: z.record(LanguageCode, z.string().trim().max(1_000)),
      firstDay: day,
      lastDay: day,
      active: z.boolean(),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, id, ...fields } }) => {
    const { announcements: stored } = ctx.repos;
    const by = ctx.actor;
    const row = id === null ? await stored.create({ ...fields, by }) : await stored.update({ id, ...fields, by });
    await publishChanged(hotelId, { what: 'announcement', id: row.id }, by);
    return row;
  });

export const removeAnnouncement = hotelProcedure('hotel.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.announcements.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'announcement', id }, ctx.actor);
  });
