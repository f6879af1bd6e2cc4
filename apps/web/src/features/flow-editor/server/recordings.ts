import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askWorkerJson } from '@/server/worker/ask-json';

const Kept = z.object({ seconds: z.record(z.string(), z.number()) });

/** Seconds of the recordings that steps of the hotel can play, by name; null where the voice worker does not say: nobody is warned then. */
export const recordings = hotelProcedure('flow.read').query(
  async ({ ctx: { role, actor }, input: { hotelId } }): Promise<Record<string, number> | null> => {
    const claims = { hotelId, role, userId: actor.id, userName: actor.name };
    const kept = await askWorkerJson('/voice/prompts/audio', claims, Kept).catch(() => null);
    return kept?.seconds ?? null;
  },
);
