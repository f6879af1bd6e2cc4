import { DOCUMENT_LIMITS } from '@innline/flow';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { bringIn } from './bring-in';

/** A new flow from a file or a paste, of ours or of Studio's; with `look` only what would become of it. */
export const importFlow = hotelProcedure('flow.edit')
  .input(
    z.object({
      text: z
        .string()
        .max(DOCUMENT_LIMITS.bytes * 2)
        .optional(),
      document: z.unknown().optional(),
      name: z.string().trim().min(1).max(120).optional(),
      look: z.boolean().default(false),
    }),
  )
  .mutation(({ ctx, input: { text, document, name, look, hotelId } }) => {
    const given = text === undefined ? { document } : { text };
    return bringIn(ctx.repos, { given, name, look, by: ctx.actor, hotelId });
  });
