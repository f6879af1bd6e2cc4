import { WebSocket } from 'ws';
import type { World } from './world';

/** What came of it: an HTTP status, or for a socket that was let in how it was closed. `in`: it was served.
 * `apology`: the caller of a number that nobody has hears so. */
export type Outcome = number | `closed ${number}` | 'apology' | 'in';

/** Somebody tries to get in. Status codes that are a refusal of this one; none given: 401 or 403. */
export interface Attempt {
  name: string;
  make(w: World): Promise<Outcome>;
  refusals?: readonly Outcome[];
}

export const REFUSALS: readonly Outcome[] = [401, 403];

const MEDIA_MS = 8_000;

/**
 * Opens a socket and says this. Whoever is sent anything but a closing frame or an error was served.
 * @param say sent as soon as the socket is open
 */
export function knock(
  url: string,
  headers: Record<string, string> = {},
  say: readonly object[] = [],
): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    const done = (outcome: Outcome) => {
      clearTimeout(timer);
      socket.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => done('in'), MEDIA_MS);
    socket.on('unexpected-response', (_, res) => done(res.statusCode as Outcome));
    socket.on('error', () => {});
    socket.on('open', () => {
      for (const message of say) socket.send(JSON.stringify(message));
    });
    socket.on('message', () => done('in'));
    socket.on('close', (code) => done(`closed ${code}`));
  });
}

/** The text with the byte at this place changed to another one that may stand there. */
export function changed(text: string, at: number): string {
  const old = text.charCodeAt(at);
  const other = old === 0x20 ? 0x09 : old % 2 === 0 ? old + 1 : old - 1;
  return text.slice(0, at) + String.fromCharCode(other) + text.slice(at + 1);
}

/** Places in a text, one for each kind of character it has: quotes, digits, letters, blanks, signs, its first and last. */
export function places(text: string): number[] {
  const kinds = [/["']/, /\d/, /[a-z]/, /[A-Z]/, /\s/, /[{}[\]]/, /[:,]/, /[^\w\s"'{}[\]:,]/, /[\u0080-\uffff]/];
  const found = kinds.map((kind) => text.search(kind)).filter((at) => at >= 0);
  return [...new Set([0, ...found, text.length - 1])];
}
