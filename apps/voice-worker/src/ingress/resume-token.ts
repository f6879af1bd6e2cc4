import type { SoftphoneFromServer, TalkTokenClaims } from '@innline/shared';
import { signToken } from '@innline/shared/server';
import type { WebSocket } from 'ws';

/** Addresses with tokens end up in logs: one that is found there should be worth nothing. */
const TOKEN_MS = 120_000;
const FRESH_EVERY_MS = 45_000;

/** What brings a caller back into their call. */
export function resumeToken(call: { hotelId: string; callId: string }, secret: string): string {
  const claims: TalkTokenClaims = { leg: 'resume', ...call };
  return signToken(claims, { secret, purpose: 'talk', now: Date.now(), ttlMs: TOKEN_MS });
}

/** Sends a fresh token now and then, as long as the connection lasts. */
export function keepResumable(socket: WebSocket, call: { hotelId: string; callId: string }, secret: string): void {
  const timer = setInterval(() => {
    const message: SoftphoneFromServer = { type: 'resume', token: resumeToken(call, secret) };
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }, FRESH_EVERY_MS).unref();
  socket.once('close', () => clearInterval(timer));
}
