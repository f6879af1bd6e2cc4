import * as z from 'zod';
import { type Form, nonsense, type SpokenLine, soundOf } from '../lines';

/** The vendor has two spellings of its own for some of these. Source: elevenlabs.io/docs, multi-context WebSocket. */
const Times = z
  .object({
    chars: z.array(z.string()),
    charStartTimesMs: z.array(z.number()),
    charDurationsMs: z.array(z.number()).optional(),
    charsDurationsMs: z.array(z.number()).optional(),
  })
  .transform(({ chars, charStartTimesMs: starts, charDurationsMs, charsDurationsMs }) => ({
    ...{ chars, starts, durations: charDurationsMs ?? charsDurationsMs ?? [] },
  }))
  .refine(({ chars, starts, durations }) => chars.length === starts.length && chars.length === durations.length);

const Message = z.object({
  contextId: z.string().nullish(),
  audio: z.string().nullish(),
  alignment: Times.nullish(),
  isFinal: z.boolean().nullish(),
  is_final: z.boolean().nullish(),
  /** Set where something went wrong; then the socket closes. */
  error: z.string().nullish(),
});

export interface FromVendor {
  context: string | null;
  audio: string | null;
  alignment: z.infer<typeof Times> | null;
  /** Nothing more comes for the context. */
  final: boolean;
  error: string | null;
}

/** @throws SpeechError `nonsense` */
export function readMessage(raw: string): FromVendor {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw nonsense('something that is no JSON');
  }
  const parsed = Message.safeParse(json);
  if (!parsed.success) throw nonsense('a message of another shape');
  const { contextId, audio, alignment, isFinal, is_final, error } = parsed.data;
  const final = isFinal === true || is_final === true;
  return {
    ...{ context: contextId ?? null, audio: audio || null, alignment: alignment ?? null, final, error: error ?? null },
  };
}

/**
 * One context's audio as lines. The vendor counts each message's times from that message's own first sample.
 * @param rate samples a second of the form
 */
export function lineReader(form: Form, rate: number): (message: FromVendor) => SpokenLine {
  let received = 0;
  return ({ audio, alignment }) => {
    const pcm = soundOf(audio, received === 0, form);
    const began = received / rate;
    received += pcm.length;
    const { chars = [], starts = [], durations = [] } = alignment ?? {};
    return { pcm, characters: chars, ends: starts.map((start, i) => began + (start + durations[i]!) / 1_000) };
  };
}
