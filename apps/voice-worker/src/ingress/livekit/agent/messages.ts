import * as z from 'zod';

/** The agent's own id of its call, such as the room's name. */
const call_sid = z.string().trim().min(1).max(200);

/** What a LiveKit agent of somebody else tells of its call. */
export const AgentEvent = z.object({
  event_type: z.enum(['agent_ready', 'call_started', 'call_ended']),
  call_sid,
  data: z
    .object({
      is_sip: z.boolean().optional(),
      reason: z.string().max(100).optional(),
      /** Which line's flow is meant: its id, or its number. Neither: the hotel's first line. */
      line_id: z.string().max(64).optional(),
      called_number: z.string().max(32).optional(),
      caller_number: z.string().max(32).optional(),
    })
    .default({}),
});
export type AgentEvent = z.infer<typeof AgentEvent>;

/** What its caller said. */
export const AgentTranscription = z.object({
  call_sid,
  text: z.string().trim().min(1).max(2_000),
  language: z.string().max(8).default('en'),
  confidence: z.number().min(0).max(1).nullable().default(null),
  is_final: z.boolean().default(true),
  line_id: z.string().max(64).optional(),
});
export type AgentTranscription = z.infer<typeof AgentTranscription>;
