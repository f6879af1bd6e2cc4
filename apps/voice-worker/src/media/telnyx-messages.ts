import * as z from 'zod';

/** What Telnyx says on a media stream. Source: developers.telnyx.com, AsyncAPI "Stream call media over WebSocket". */
export const TelnyxStart = z.object({
  stream_id: z.string().min(1).max(100),
  start: z.object({
    call_control_id: z.string().min(1).max(300),
    from: z.string().max(200).nullish(),
    to: z.string().max(200).nullish(),
    client_state: z.string().max(8_000).nullish(),
    media_format: z.object({ encoding: z.string().max(20), sample_rate: z.number(), channels: z.number() }),
  }),
});
export type TelnyxStart = z.infer<typeof TelnyxStart>;

/** Numbers come as texts. */
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const FromTelnyx = z.discriminatedUnion('event', [
  z.object({ event: z.literal('connected') }),
  TelnyxStart.extend({ event: z.literal('start') }),
  z.object({
    event: z.literal('media'),
    media: z.object({ track: z.string().max(20).optional(), chunk: count, payload: z.string() }),
  }),
  z.object({
    event: z.literal('dtmf'),
    sequence_number: count.optional(),
    dtmf: z.object({ digit: z.string().max(4) }),
  }),
  z.object({ event: z.literal('mark'), mark: z.object({ name: z.string().max(200) }) }),
  z.object({ event: z.literal('error'), payload: z.object({ code: z.coerce.string().max(20) }) }),
  z.object({ event: z.literal('stop') }),
]);
export type FromTelnyx = z.infer<typeof FromTelnyx>;

/** @returns null: no message of the protocol */
export function parseTelnyx(text: string): FromTelnyx | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = FromTelnyx.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** What it is told. `payload`: base64 of µ-law without RTP headers, 20 ms to 30 s. */
export type ToTelnyx =
  | { event: 'media'; media: { payload: string } }
  | { event: 'mark'; mark: { name: string } }
  | { event: 'clear' };
