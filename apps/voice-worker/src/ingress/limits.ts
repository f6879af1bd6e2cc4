import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Metrics } from '../metrics';

/** Of request line and headers together; what carriers send is below 4 KB. */
export const MAX_HEADER_BYTES = 16 * 1024;
/** For all headers of a request, from the connection's first byte: also for one that never sends any. */
const HEADERS_MS = 10_000;
/** For a whole request. The largest body is 64 KB: carriers need milliseconds. */
const REQUEST_MS = 15_000;
/** How often slow senders are looked for. */
export const CHECK_EVERY_MS = 2_000;

const REFUSALS: Record<string, { status: string; why: string }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', why: 'too_large' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: '413 Payload Too Large', why: 'too_large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', why: 'timeout' },
};
const UNREADABLE = { status: '400 Bad Request', why: 'bad_request' };

/** A client that sends its request a byte a minute, too much of it, or none, must not hold a socket. */
export function limitSenders(server: Server, { rejected }: Pick<Metrics, 'rejected'>): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // the client has gone: nobody is refused anything
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, why } = REFUSALS[error.code ?? ''] ?? UNREADABLE;
    rejected.inc({ way: 'http', why });
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    // whoever does not read the answer either
    setTimeout(() => socket.destroy(), CHECK_EVERY_MS).unref();
  });
}
