import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askWorkerJson } from '@/server/worker/ask-json';

const Kept = z.object({ audio: z.string().max(200), seconds: z.number() });

/** Keeps a recording that a step plays. The worker judges it and answers with the name that goes into the flow. */
export const storeAudio = hotelProcedure('flow.edit')
  .input(z.object({ name: z.string().trim().min(1).max(60), wav: z.string().min(1).max(3_000_000) }))
  .mutation(({ ctx: { role, actor }, input: { hotelId, name, wav } }) =>
    askWorkerJson('/voice/prompts/audio', { hotelId, role, userId: actor.id, userName: actor.name }, Kept, {
      name,
      wav,
    }),
  );
