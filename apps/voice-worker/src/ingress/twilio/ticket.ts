import { signToken, verifyToken } from '@innline/shared/server';
import * as z from 'zod';
import type { WorkerEnv } from '../../env';

const call = { sid: z.string(), hotelId: z.string(), callId: z.string() };

/**
 * What a webhook's answer gives the media stream that follows it: whose it is, good for one stream within a minute. It
 * holds all a call needs to begin, so that it begins without Redis, too.
 */
export const Ticket = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), ...call, lineId: z.string(), from: z.string().nullable() }),
  /** Goes on with a call whose stream broke. */
  z.object({ kind: z.literal('back'), ...call }),
  /** A leg we dialled. */
  z.object({ kind: z.literal('leg'), ...call, leg: z.string(), role: z.enum(['caller', 'staff']) }),
]);
export type Ticket = z.infer<typeof Ticket>;

const PURPOSE = 'twilio-stream';
const LIVES_MS = 60_000;

/** Below the 500 characters Twilio takes for a parameter. */
export const writeTicket = (ticket: Ticket, env: WorkerEnv, now = Date.now()): string =>
  signToken(ticket, { secret: env.INNLINE_SECRET, purpose: PURPOSE, now, ttlMs: LIVES_MS });

/** @throws AppError `unauthenticated` */
export const readTicket = (text: string, env: WorkerEnv, now = Date.now()): Ticket =>
  verifyToken(text, Ticket, { secret: env.INNLINE_SECRET, purpose: PURPOSE, now });
