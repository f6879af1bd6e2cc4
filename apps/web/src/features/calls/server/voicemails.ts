import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Messages left by callers, newest first. */
export const voicemails = hotelProcedure('recording.play').query(({ ctx }) => ctx.repos.recordings.voicemails());

/** Somebody has listened to a message. */
/** For the badge: messages nobody has heard yet. */
export const unheard = hotelProcedure('recording.play').query(({ ctx }) => ctx.repos.recordings.countUnheard());

export const markHeard = hotelProcedure('recording.play')
  .input(z.object({ recordingId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.recordings.markHeard({ id: input.recordingId, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'voicemail', id: input.recordingId }, ctx.actor);
  });
