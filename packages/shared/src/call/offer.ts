import * as z from 'zod';

/** A call whose worker is gone or ends: any worker with room for it may take it (stream `calls:offers`). */
export const CallOffer = z.object({
  v: z.literal(1),
  id: z.string(),
  callId: z.string(),
  /** Milliseconds UTC. */
  at: z.number().int(),
});
export type CallOffer = z.infer<typeof CallOffer>;
