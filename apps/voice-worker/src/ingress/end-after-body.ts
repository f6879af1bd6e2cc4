import type { ServerResponse } from 'node:http';

/** What is read, and dropped, of a body that is refused: beyond this the sender gets no more of our time. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_MS = 2_000;

/**
 * Answers before the body has come whole, and ends the answer once it has: closing a connection on which bytes are
 * still on their way resets it, and the sender may lose the answer (RFC 9112, 9.6).
 */
export function endAfterBody(res: ServerResponse, text: string): void {
  const { req } = res;
  let bytes = 0;
  const end = () => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(end, MOST_MS);
  res.write(text);
  if (req.complete || req.destroyed) return end();
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) end();
  });
  req.once('end', end);
  req.once('close', end);
}
