import * as z from 'zod';

/** How far a trunk is set up, in the order things are done. */
export const TrunkSteps = z.object({
  steps: z.array(z.object({ label: z.string(), done: z.boolean(), detail: z.string().nullable() })),
});

export const TRUNK_EXAMPLE: z.output<typeof TrunkSteps> = {
  steps: [
    { label: 'LiveKit is connected', done: true, detail: 'hotel.sip.livekit.cloud:5060' },
    { label: 'Numbers ring by it', done: false, detail: 'Choose the numbers.' },
  ],
};
