import * as z from 'zod';
import { CallEvent } from '../call/event';

/** What the desk follows: one Redis stream per hotel (`hotel:{id}:live`), resumable by the stream's last id. */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), event: CallEvent }),
  /** Something stored changed; open pages refetch the named query. */
  z.object({
    kind: z.literal('changed'),
    what: z.enum([
      'flow',
      'line',
      'schedule',
      'department',
      'hotel',
      'callback',
      'lead',
      'voicemail',
      'team',
      'room',
      'request',
      'knowledge',
      'announcement',
      'payment',
      'webhook',
      // a call that is over is stored
      'call',
    ]),
    id: z.string().nullable(),
    byUserId: z.string().nullable(),
    byName: z.string().nullable(),
    at: z.number().int(),
  }),
  /** Who has which flow open in the editor, so that two people know of each other. */
  z.object({
    kind: z.literal('presence'),
    flowId: z.string(),
    userId: z.string(),
    name: z.string(),
    state: z.enum(['here', 'left']),
    at: z.number().int(),
  }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
