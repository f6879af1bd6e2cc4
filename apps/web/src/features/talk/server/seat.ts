import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askWorkerJson } from '@/server/worker/ask-json';

const Answer = z.object({ seat: z.object({ url: z.string(), token: z.string() }).nullable() });

/** A room of LiveKit for what a talk token is for; null: this hotel has no LiveKit, and the token is as good as before. */
export const seat = hotelProcedure('call.talk')
  .input(z.object({ talkToken: z.string().max(4_000) }))
  .mutation(async ({ ctx, input: { talkToken } }) => {
    const rows = await ctx.repos.connections.list();
    if (!rows.some(({ vendor }) => vendor === 'livekit')) return null;
    const { id: userId, name: userName } = ctx.actor;
    const claims = { hotelId: ctx.hotel.id, role: ctx.role, userId, userName };
    return (await askWorkerJson('/voice/livekit/seats', claims, Answer, { talkToken })).seat;
  });
