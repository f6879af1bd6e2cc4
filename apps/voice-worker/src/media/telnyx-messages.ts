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
const DIGITS = /^\d{1,15}$/;
const count = z.union([z.number(), z.string().regex(DIGITS).transform(Number)]).pipe(z.int().min(0));

const Rare = z.discriminatedUnion('event', [
  z.object({ event: z.literal('connected') }),
  TelnyxStart.extend({ event: z.literal('start') }),
  z.object({
    event: z.literal('dtmf'),
    sequence_number: count.optional(),
    dtmf: z.object({ digit: z.string().max(4) }),
  }),
  z.object({ event: z.literal('mark'), mark: z.object({ name: z.string().max(200) }) }),
  z.object({ event: z.literal('error'), payload: z.object({ code: z.coerce.string().max(20) }) }),
  z.object({ event: z.literal('stop') }),
]);

/** 20 ms of audio. `payload`: base64. */
export interface TelnyxAudio {
  event: 'media';
  media: { track?: string; chunk: number; payload: string };
}
export type FromTelnyx = z.infer<typeof Rare> | TelnyxAudio;

/** Fifty times a second for each call: a schema would cost more than the audio's own decoding. */
function audioOf(media: unknown): TelnyxAudio | null {
  if (typeof media !== 'object' || media === null) return null;
  const { track, chunk, payload } = media as Record<string, unknown>;
  const number =
    typeof chunk === 'number' ? chunk : typeof chunk === 'string' && DIGITS.test(chunk) ? Number(chunk) : -1;
  if (typeof payload !== 'string' || !Number.isSafeInteger(number) || number < 0) return null;
  if (track !== undefined && typeof track !== 'string') return null;
  return { event: 'media', media: { track, chunk: number, payload } };
}

/** @returns null: no message of the protocol */
export function parseTelnyx(text: string): FromTelnyx | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) return null;
  if ('event' in raw && raw.event === 'media') return audioOf((raw as { media?: unknown }).media);
  const parsed = Rare.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** What it is told, audio aside. */
export type ToTelnyx = { event: 'mark'; mark: { name: string } } | { event: 'clear' };
