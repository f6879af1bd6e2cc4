import * as z from 'zod';

/** What the vendor says it has heard. */
export interface Heard {
  text: string;
  /** 0..1 */
  confidence: number;
  /** It will not change its mind about this. */
  final: boolean;
  /** Everything sent before the last request for a result is in. */
  flushed: boolean;
  /** Seconds of audio since the socket opened up to which this goes. */
  until: number;
  /** The language most of it was in, where several were possible. */
  language?: string;
}

const Results = z.object({
  type: z.literal('Results'),
  start: z.number(),
  duration: z.number(),
  is_final: z.boolean(),
  from_finalize: z.boolean().default(false),
  channel: z.object({
    alternatives: z
      .array(
        z.object({
          transcript: z.string(),
          confidence: z.number().min(0).max(1),
          languages: z.array(z.string()).optional(),
        }),
      )
      .min(1),
  }),
});

const TurnInfo = z.object({
  type: z.literal('TurnInfo'),
  event: z.string(),
  transcript: z.string(),
  audio_window_end: z.number(),
  words: z.array(z.object({ confidence: z.number().min(0).max(1) })),
  languages: z.array(z.string()).optional(),
});

const Failure = z.object({ type: z.literal('Error'), code: z.string().optional(), description: z.string().optional() });

/** Known and of no interest: what the socket is about, that speech began or ended. */
const REMARKS = new Set(['Metadata', 'SpeechStarted', 'UtteranceEnd', 'Connected', 'ConfigureSuccess', 'Warning']);

/** As spoken: lower case, no punctuation but what is inside a word. */
export const asSpoken = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first is the one most words were in. */
const mostOf = (languages: string[] | undefined): { language?: string } =>
  languages?.[0] === undefined ? {} : { language: languages[0] };

/**
 * Reads a message of listen v1 or v2.
 * @returns null: nothing about words; `failed`: the vendor reports a fault
 * @throws Error for what neither version says
 */
export function readMessage(raw: string): Heard | { failed: string } | null {
  const message: unknown = JSON.parse(raw);
  const type = (message as { type?: unknown } | null)?.type;
  if (type === 'Results') {
    const { start, duration, is_final, from_finalize, channel } = Results.parse(message);
    const { transcript, confidence, languages } = channel.alternatives[0]!;
    const until = start + duration;
    return {
      text: asSpoken(transcript),
      confidence,
      final: is_final,
      flushed: from_finalize,
      until,
      ...mostOf(languages),
    };
  }
  if (type === 'TurnInfo') {
    const { event, transcript, audio_window_end: until, words, languages } = TurnInfo.parse(message);
    const over = event === 'EndOfTurn';
    const confidence = words.length ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : 0;
    return { text: asSpoken(transcript), confidence, final: over, flushed: over, until, ...mostOf(languages) };
  }
  if (type === 'Error') return { failed: Failure.parse(message).code ?? 'error' };
  if (typeof type === 'string' && REMARKS.has(type)) return null;
  throw new Error('a message of no known type');
}
