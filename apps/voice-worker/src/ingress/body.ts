import type { IncomingMessage } from 'node:http';
import { AppError } from '@innline/shared';

export const MAX_BODY_BYTES = 64 * 1024;

/** @throws AppError `too_large`, `bad_request` */
export function readBody(req: IncomingMessage, most = MAX_BODY_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(new AppError('too_large', `Send at most ${most / 1024} KB.`));
    if (Number(req.headers['content-length'] ?? 0) > most) return tooLarge();
    const chunks: Buffer[] = [];
    let bytes = 0;
    // not by iterating: leaving the loop would destroy the connection before the refusal is on it
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else tooLarge();
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    // the sender has gone in the middle, or was too slow
    const cut = () => reject(new AppError('bad_request', 'The body ended before its end.'));
    req.on('error', cut);
    req.once('close', cut);
  });
}

/** @throws AppError `too_large`, `bad_request` */
export async function readJson(req: IncomingMessage, most?: number): Promise<unknown> {
  const text = (await readBody(req, most)).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON.');
  }
}
