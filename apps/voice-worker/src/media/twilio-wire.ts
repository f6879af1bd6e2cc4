import * as z from 'zod';

/** Numbers come as texts. */
const DIGITS = /^\d{1,12}$/;
const MOST_ID = 64;
const count = z.string().regex(DIGITS).transform(Number);
const id = z.string().max(MOST_ID);

/** What Twilio sends over a media stream. Source: twilio.com/docs/voice/media-streams/websocket-messages. */
const Rare = z.discriminatedUnion('event', [
  z.object({ event: z.literal('connected'), protocol: z.string(), version: z.string() }),
  z.object({
    event: z.literal('start'),
    sequenceNumber: count,
    streamSid: id,
    start: z.object({
      accountSid: id,
      streamSid: id,
      callSid: id,
      tracks: z.array(z.string()),
      customParameters: z.record(z.string(), z.string()).default({}),
      mediaFormat: z.object({ encoding: z.string(), sampleRate: z.number(), channels: z.number() }),
    }),
  }),
  z.object({
    event: z.literal('dtmf'),
    streamSid: id,
    sequenceNumber: count.optional(),
    dtmf: z.object({ track: z.string(), digit: z.string().regex(/^[0-9*#A-D]$/) }),
  }),
  z.object({ event: z.literal('mark'), sequenceNumber: count, streamSid: id, mark: z.object({ name: z.string() }) }),
  z.object({
    event: z.literal('stop'),
    sequenceNumber: count,
    streamSid: id,
    stop: z.object({ accountSid: id, callSid: id }),
  }),
]);
/** 20 ms of audio. `payload`: base64. */
export interface TwilioAudio {
  event: 'media';
  streamSid: string;
  media: { track: string; chunk: number; payload: string };
}
export type FromTwilio = z.infer<typeof Rare> | TwilioAudio;
export type TwilioStart = Extract<FromTwilio, { event: 'start' }>;

export type ToTwilio =
  | { event: 'media'; streamSid: string; media: { payload: string } }
  | { event: 'mark'; streamSid: string; mark: { name: string } }
  | { event: 'clear'; streamSid: string };

/** Fifty times a second for each call: a schema would cost more than the audio's own decoding. */
function audioOf({ streamSid, media }: Record<string, unknown>): TwilioAudio | null {
  if (typeof streamSid !== 'string' || streamSid.length > MOST_ID) return null;
  if (typeof media !== 'object' || media === null) return null;
  const { track, chunk, payload } = media as Record<string, unknown>;
  if (typeof track !== 'string' || typeof payload !== 'string') return null;
  if (typeof chunk !== 'string' || !DIGITS.test(chunk)) return null;
  return { event: 'media', streamSid, media: { track, chunk: Number(chunk), payload } };
}

/** A message of the stream; null: none that is known. */
export function readTwilio(data: Buffer): FromTwilio | null {
  try {
    const raw: unknown = JSON.parse(data.toString('utf8'));
    if (typeof raw !== 'object' || raw === null) return null;
    if ('event' in raw && raw.event === 'media') return audioOf(raw as Record<string, unknown>);
    return Rare.safeParse(raw).data ?? null;
  } catch {
    return null;
  }
}

/** Most bytes in one message: a second of µ-law. Twilio sends 160. */
const MOST_BYTES = 8_000;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The audio of a message; null: no base64, nothing in it, or too much. */
export function readPayload(payload: string): Buffer | null {
  if (payload.length === 0 || payload.length > (MOST_BYTES * 4) / 3 + 4 || !BASE64.test(payload)) return null;
  return Buffer.from(payload, 'base64');
}
