import { signToken, verifyToken } from '@innline/shared/server';
import * as z from 'zod';
import type { WorkerEnv } from '../../../env';
import { STREAM_PATH } from './paths';

/** The longest call, and a margin. */
const STATE_TTL_MS = 24 * 3_600_000;

/** Sent back by Telnyx in every later message of the call. Signed: a hotel may write what it likes into its own calls. */
const ClientState = z.object({
  hotelId: z.string(),
  callId: z.string(),
  /** `caller`: this is our call itself. `staff`: somebody its caller is passed on to. */
  role: z.enum(['caller', 'staff']),
  /** Of a leg we dialled; null: it came in to us. */
  legId: z.string().nullable(),
  /** Null: nobody's number, or dialled. */
  lineId: z.string().nullable(),
  /** Telnyx's id of the caller's call, where Telnyx connects them with this leg by itself. */
  of: z.string().optional(),
});
/** Whose call it is: what we let Telnyx carry along. */
export type CarrierCallId = z.infer<typeof ClientState>;

type Secret = Pick<WorkerEnv, 'INNLINE_SECRET'>;

export const signState = (state: CarrierCallId, { INNLINE_SECRET: secret }: Secret): string =>
  Buffer.from(signToken(state, { secret, purpose: 'telnyx-state', now: Date.now(), ttlMs: STATE_TTL_MS })).toString(
    'base64',
  );

/** @returns null: not ours, or none */
export function readState(base64: string | null | undefined, { INNLINE_SECRET: secret }: Secret): CarrierCallId | null {
  if (!base64) return null;
  try {
    const token = Buffer.from(base64, 'base64').toString('utf8');
    return verifyToken(token, ClientState, { secret, purpose: 'telnyx-state', now: Date.now() });
  } catch {
    return null;
  }
}

/** Lets one media stream of one call in, once. */
const StreamClaims = ClientState.extend({
  /** Null: not known when the token was made, because Telnyx had not dialled yet. */
  callControlId: z.string().nullable(),
  /** Which stream of the call: `first`, or the id of the broken one it replaces. */
  after: z.string(),
});
export type StreamClaims = z.infer<typeof StreamClaims>;

export const signStream = (claims: StreamClaims, ttlMs: number, { INNLINE_SECRET: secret }: Secret): string =>
  signToken(claims, { secret, purpose: 'telnyx-stream', now: Date.now(), ttlMs });

/** @throws AppError `unauthenticated` */
export const readStream = (token: string, { INNLINE_SECRET: secret }: Secret): StreamClaims =>
  verifyToken(token, StreamClaims, { secret, purpose: 'telnyx-stream', now: Date.now() });

/** Where Telnyx connects a call's audio; with the token where the command has no field for one. */
export function streamUrl({ INNLINE_URL }: Pick<WorkerEnv, 'INNLINE_URL'>, token?: string): string {
  const url = new URL(STREAM_PATH, INNLINE_URL);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  if (token) url.searchParams.set('token', token);
  return url.href;
}
