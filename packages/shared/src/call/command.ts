import * as z from 'zod';

/** What a person (or a script) orders a live call to do; one Redis stream per call carries them. */
const body = z.discriminatedUnion('command', [
  z.object({ command: z.literal('say'), text: z.string().trim().min(1).max(600), language: z.string().optional() }),
  z.object({ command: z.literal('digits'), digits: z.string().regex(/^[0-9*#]{1,32}$/) }),
  z.object({ command: z.literal('transfer'), departmentId: z.string() }),
  z.object({ command: z.literal('transfer_declined'), transfer: z.string() }),
  z.object({ command: z.literal('hangup') }),
  z.object({ command: z.literal('takeover') }),
  z.object({ command: z.literal('release') }),
  z.object({ command: z.literal('hold') }),
  z.object({ command: z.literal('resume') }),
  /** Spoken to the colleague who has the caller, and to nobody else. */
  z.object({ command: z.literal('whisper'), text: z.string().trim().min(1).max(600) }),
  /** A member who listens in speaks to that colleague with their own voice, from now on. */
  z.object({ command: z.literal('whisper_begin') }),
  z.object({ command: z.literal('whisper_end') }),
  z.object({ command: z.literal('listen_in') }),
]);

export const CallCommandBody = body;
export type CallCommandBody = z.infer<typeof body>;

export const CallCommand = z.intersection(
  z.object({
    v: z.literal(1),
    /** For deduplication; made by whoever sends it. */
    id: z.string(),
    callId: z.string(),
    at: z.number().int(),
    actor: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  }),
  body,
);
export type CallCommand = z.infer<typeof CallCommand>;
