import type { Duplex } from 'node:stream';
import type { Metrics } from '../metrics';

const ANSWERS = {
  401: { title: 'Unauthorized', why: 'unauthenticated' },
  403: { title: 'Forbidden', why: 'forbidden' },
  404: { title: 'Not Found', why: 'not_found' },
  503: { title: 'Service Unavailable', why: 'unavailable' },
} as const;

/** Answers WebSocket handshakes of one way in with a refusal in HTTP, as the rest of the REST interface does; closes, and counts it. */
export const upgradeRefuser =
  (way: string, { rejected }: Pick<Metrics, 'rejected'>) =>
  (socket: Duplex, status: keyof typeof ANSWERS, detail: string): void => {
    const { title, why } = ANSWERS[status];
    rejected.inc({ way, why });
    const body = JSON.stringify({ type: 'about:blank', title, status, detail });
    const head = `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\n`;
    socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
  };
