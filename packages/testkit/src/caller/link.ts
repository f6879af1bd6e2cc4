import { SOFTPHONE } from '@innline/shared';
import { WebSocket } from 'ws';

/** The server refused the connection; `status` as HTTP says it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`refused with ${status}`);
  }
}

/**
 * Opens a softphone's socket.
 * @throws Refused with the server's status; Error when nobody answers within `timeoutMs`
 */
export function openSocket(url: string, token: string, origin?: string, timeoutMs?: number): WebSocket {
  return new WebSocket(`${url}/voice/webrtc?token=${encodeURIComponent(token)}`, {
    origin,
    perMessageDeflate: false,
    handshakeTimeout: timeoutMs,
  });
}

export function opened(socket: WebSocket): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (_, res) => {
      let body = '';
      res.on('data', (chunk) => {
        body += chunk;
      });
      res.on('end', () => reject(new Refused(res.statusCode ?? 0, body)));
    });
  });
}

/** Pings as a page does, and cuts a connection nothing comes over any more. Returns what stops it. */
export function watchLink(socket: WebSocket): () => void {
  let heardAt = performance.now();
  let lookedAt = heardAt;
  const heard = () => {
    heardAt = performance.now();
  };
  socket.on('open', heard);
  socket.on('message', heard);
  const timer = setInterval(() => {
    const now = performance.now();
    // it is we who were asleep
    if (now - lookedAt > 2 * SOFTPHONE.pingMs) heard();
    lookedAt = now;
    if (socket.readyState === WebSocket.CONNECTING) return;
    if (now - heardAt > SOFTPHONE.deadMs) return socket.terminate();
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'ping', t: heardAt }));
  }, SOFTPHONE.pingMs);
  const stop = () => clearInterval(timer);
  socket.once('close', stop);
  return stop;
}
