import * as z from 'zod';
import type { CarrierEvent } from './state';

/** A webhook, as far as we read it. Source: developers.telnyx.com, Call Control webhooks. */
export const TelnyxMessage = z.object({
  data: z.object({
    event_type: z.string().min(1).max(100),
    id: z.string().min(1).max(100),
    payload: z.object({
      call_control_id: z.string().min(1).max(300),
      client_state: z.string().max(8_000).nullish(),
      direction: z.enum(['incoming', 'outgoing']).nullish(),
      from: z.string().max(300).nullish(),
      to: z.string().max(300).nullish(),
      caller_id_name: z.string().max(200).nullish(),
      hangup_cause: z.string().max(100).nullish(),
      stream_id: z.string().min(1).max(100).nullish(),
    }),
  }),
});
export type TelnyxMessage = z.infer<typeof TelnyxMessage>['data'];

/** What it says of the call; null: nothing we act on. */
export function eventOf({ event_type, payload }: TelnyxMessage): CarrierEvent | null {
  const { from, caller_id_name, hangup_cause, stream_id } = payload;
  switch (event_type) {
    case 'call.initiated':
      // without a name of its own Telnyx repeats the number
      return { kind: 'initiated', callerName: caller_id_name && caller_id_name !== from ? caller_id_name : null };
    case 'call.answered':
      return { kind: 'answered' };
    case 'call.hangup':
      return { kind: 'ended', cause: hangup_cause ?? 'unspecified' };
    case 'streaming.failed':
      return stream_id ? { kind: 'stream_broken', streamId: stream_id } : null;
    case 'streaming.stopped':
      return stream_id ? { kind: 'stream_stopped', streamId: stream_id } : null;
    default:
      return null;
  }
}
