import { signToken, verifyToken } from '@innline/shared/server';
import * as z from 'zod';
import type { WorkerEnv } from '../../../env';

/** Where Twilio reaches us. */
export const TWILIO_PATHS = {
  inbound: '/voice/twilio/inbound',
  resume: '/voice/twilio/resume',
  status: '/voice/twilio/status',
  outbound: '/voice/twilio/outbound',
  handOver: '/voice/twilio/hand-over',
  stream: '/voice/twilio/stream',
} as const;

/** Which call of ours an address is about; in its query, so that it is known without asking anybody. */
export const TwilioCallRef = z.object({
  hotelId: z.string(),
  callId: z.string(),
  role: z.enum(['caller', 'staff']),
  /** Set for a leg we dialled. */
  leg: z.string().nullable(),
  /** The leg is Twilio's, which connects the caller with it. */
  given: z.literal(true).optional(),
});
export type TwilioCallRef = z.infer<typeof TwilioCallRef>;

const PURPOSE = 'twilio-address';
/** A call's addresses outlive the longest call. */
const KEEP_MS = 6 * 3_600_000;

export const publicUrl = (path: string, env: WorkerEnv): string => new URL(path, env.INNLINE_URL).href;

/** `wss://…` of the public address; Twilio takes no query there. */
export const streamUrl = (path: string, env: WorkerEnv): string => publicUrl(path, env).replace(/^http/, 'ws');

/** An address about one call. */
export function callUrl(path: string, ref: TwilioCallRef, env: WorkerEnv, now = Date.now()): string {
  const token = signToken(ref, { secret: env.INNLINE_SECRET, purpose: PURPOSE, now, ttlMs: KEEP_MS });
  return `${publicUrl(path, env)}?call=${token}`;
}

/** @throws AppError `unauthenticated` when it was not made by {@link callUrl} */
export const readCallRef = (token: string, env: WorkerEnv, now = Date.now()): TwilioCallRef =>
  verifyToken(token, TwilioCallRef, { secret: env.INNLINE_SECRET, purpose: PURPOSE, now });
