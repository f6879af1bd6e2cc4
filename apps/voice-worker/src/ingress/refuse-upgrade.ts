import type { Duplex } from 'node:stream';

const TITLES = { 401: '401 Unauthorized', 403: '403 Forbidden', 503: '503 Service Unavailable' } as const;

/** Answers a WebSocket handshake in HTTP, as the rest of the REST interface does, and closes. */
export function refuseUpgrade(socket: Duplex, status: keyof typeof TITLES, detail: string): void {
  const title = TITLES[status].slice(4);
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  const head = `HTTP/1.1 ${TITLES[status]}\r\ncontent-type: application/problem+json\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}
