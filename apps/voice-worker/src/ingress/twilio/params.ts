import { AppError } from '@innline/shared';
import { toE164 } from '@innline/shared/phone';
import * as z from 'zod';

/** What we read of a webhook. Source: twilio.com/docs/voice/twiml, request parameters. */
export const TwilioParams = z.object({
  CallSid: z.string().regex(/^CA[0-9a-f]{32}$/),
  AccountSid: z.string().regex(/^AC[0-9a-f]{32}$/),
  CallStatus: z.enum([
    'queued',
    'initiated',
    'ringing',
    'in-progress',
    'completed',
    'busy',
    'failed',
    'no-answer',
    'canceled',
  ]),
  // always sent: names and values are signed run together, so a missing one may have been renamed on its way
  From: z.string().max(256),
  To: z.string().max(256),
  /** How a `<Dial>` of ours ended. */
  DialCallStatus: z.enum(['completed', 'answered', 'busy', 'no-answer', 'failed', 'canceled']).optional(),
});
export type TwilioParams = z.infer<typeof TwilioParams>;

/** @throws AppError `bad_request` */
export function readParams(form: Record<string, string>): TwilioParams {
  const parsed = TwilioParams.safeParse(form);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path[0]))].join(', ');
  throw new AppError('bad_request', `These parameters are missing or not as Twilio sends them: ${names}.`);
}

/** E.164; null: withheld, or no telephone (`client:…`, `sip:…`). Only what is written as E.164 counts. */
export const numberOf = (text: string): string | null => (text.startsWith('+') ? toE164(text) : null);

/** The call is over, whatever it came to. */
export const isFinal = (status: TwilioParams['CallStatus']): boolean =>
  status === 'completed' || status === 'busy' || status === 'failed' || status === 'no-answer' || status === 'canceled';

/** How the ringing of a leg ended. `completed` without audio: answered, but nobody we could speak with. */
export function outcomeOf(status: TwilioParams['CallStatus']): 'busy' | 'no_answer' | 'failed' {
  if (status === 'busy') return 'busy';
  return status === 'no-answer' || status === 'canceled' ? 'no_answer' : 'failed';
}

/** How giving a caller to Twilio ended. */
export const handedTo = ({ DialCallStatus: status }: TwilioParams): 'completed' | 'busy' | 'no_answer' | 'failed' =>
  status === 'completed' || status === 'answered' ? 'completed' : outcomeOf(status ?? 'failed');
