import * as z from 'zod';
import { whole } from './coerce';
import { defineTool } from './define';

export const playHoldMusic = defineTool({
  name: 'play_hold_music',
  label: 'Play music',
  help: 'Plays the hold music for a while; callers end it by speaking or pressing a key.',
  input: z.object({ seconds: whole(1, 300).default(20) }),
  /** `words`: what the caller said over it. */
  output: z.object({ by: z.enum(['time', 'voice', 'key']), words: z.string().nullable() }),
  outcomes: [{ id: 'interrupted', label: 'Caller spoke', tone: 'neutral' }],
  success: { label: 'Played', required: true },
  effectClass: 'repeatable',
  retryable: false,
  hints: { needsCaller: true, waitsForCaller: true, mayFail: false, tries: 1 },
  onCall: { kind: 'music', act: ({ seconds }) => ({ kind: 'music', seconds }), ends: {} },
  fields: [{ name: 'seconds', label: 'Seconds', help: 'At most 300.', required: true, kind: 'number' }],
  example: ({ outcome }) => ({ by: outcome === 'interrupted' ? ('voice' as const) : ('time' as const), words: null }),
  spoken: { en: () => '', es: () => '' },
});
