import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { HEARTBEAT_MS } from '../media/heartbeat';
import type { Metrics } from '../metrics';

/** Of request line and headers together; what carriers send is below 4 KB. */
export const MAX_HEADER_BYTES = 16 * 1024;
/** How long senders are waited for, milliseconds. */
export interface Patience {
  /** For all headers of a request, from the connection's first byte: also for one that never sends any. */
  headersMs: number;
  /** For a whole request. */
  requestMs: number;
  /** How often slow senders are looked for. */
  checkMs: number;
  /** How often a socket is asked for a sign of life. */
  beatMs: number;
}
/** The largest body is 64 KB: carriers need milliseconds. */
export const PATIENCE: Patience = { headersMs: 10_000, requestMs: 15_000, checkMs: 2_000, beatMs: HEARTBEAT_MS };

const REFUSALS: Record<string, { status: string; why: string }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', why: 'too_large' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: '413 Payload Too Large', why: 'too_large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', why: 'timeout' },
};
const UNREADABLE = { status: '400 Bad Request', why: 'bad_request' };

/** A client that sends its request a byte a minute, too much of it, or none, must not hold a socket. */
export function limitSenders(
  server: Server,
  { rejected }: Pick<Metrics, 'rejected'>,
  { headersMs, requestMs, checkMs }: Patience,
): void {
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // the client has gone: nobody is refused anything
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, why } = REFUSALS[error.code ?? ''] ?? UNREADABLE;
    rejected.inc({ way: 'http', why });
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    // whoever does not read the answer either
    setTimeout(() => socket.destroy(), checkMs).unref();
  });
}
