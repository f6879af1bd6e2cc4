import { isAppError } from '@innline/shared';
import { ask, signWebhook, WEBHOOK_SIGNATURE } from '@innline/shared/server';
import type { DeliveryTask } from '../data/contract';

/** A receiver should take the event and think later. */
export const PATIENCE_MS = 10_000;

export interface Sent {
  /** HTTP status; null: no answer. */
  code: number | null;
  ms: number;
  /** Plain words without addresses; null: it was taken. */
  error: string | null;
}

function verdict(code: number): string | null {
  if (code >= 200 && code < 300) return null;
  if (code >= 300 && code < 400) return `It sends us elsewhere (${code}); enter the address it leads to.`;
  if (code === 401 || code === 403) return `It refuses us (${code}). Does it check the signature with this secret?`;
  if (code === 404 || code === 410) return `There is nothing at this address (${code}).`;
  return `It answered ${code}; any status from 200 to 299 means “taken”.`;
}

function whyNot(error: unknown, signal: AbortSignal): string {
  // a name that is looked for longer than our patience is still a name nobody knows
  if (isAppError(error)) return error.safeMessage;
  return signal.aborted ? `It did not answer within ${PATIENCE_MS / 1_000} seconds.` : 'It could not be reached.';
}

/** Sends one event, signed. Never throws. Redirects are not followed: they could lead inside the house. */
export async function send(
  { url, secret, type, eventId }: DeliveryTask,
  body: string,
  { privateAddresses, patienceMs = PATIENCE_MS }: { privateAddresses: boolean; patienceMs?: number },
): Promise<Sent> {
  const began = performance.now();
  const signal = AbortSignal.timeout(patienceMs);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Innline',
    'innline-event': type,
    'innline-event-id': eventId,
    [WEBHOOK_SIGNATURE.toLowerCase()]: signWebhook(body, secret, Date.now()),
  };
  const asked = ask({ method: 'POST', url, headers, body, signal, privateAddresses });
  const { code, error } = await asked.then(
    ({ status }) => ({ code: status, error: verdict(status) }),
    (reason: unknown) => ({ code: null, error: whyNot(reason, signal) }),
  );
  return { code, error, ms: Math.round(performance.now() - began) };
}
