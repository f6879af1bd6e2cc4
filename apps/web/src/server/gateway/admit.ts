import type { IncomingMessage } from 'node:http';
import { type Session, sessionOf } from '../auth/auth';

export type Admission = { refused: '401 Unauthorized' | '403 Forbidden' | '404 Not Found' } | { session: Session };

export const LIVE_PATH = '/ws/trpc';

export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/**
 * Who may open a socket. Browsers send cookies with a WebSocket from any page, so the origin has to be ours
 * (cross-site WebSocket hijacking); no origin at all is no browser of ours either. Which hotel somebody may follow is
 * decided with each subscription.
 */
export async function admit(request: IncomingMessage, origins: readonly string[]): Promise<Admission> {
  const { pathname } = new URL(request.url ?? '/', 'http://gateway');
  if (pathname !== LIVE_PATH) return { refused: '404 Not Found' };
  const { origin } = request.headers;
  if (!origin || !origins.includes(origin)) return { refused: '403 Forbidden' };
  const session = await sessionOf(headersOf(request));
  return session ? { session } : { refused: '401 Unauthorized' };
}
