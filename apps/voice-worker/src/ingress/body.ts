import type { IncomingMessage } from 'node:http';
import { AppError, isAppError } from '@innline/shared';

export const MAX_BODY_BYTES = 64 * 1024;

/** @throws AppError `too_large`, `bad_request` */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new AppError('too_large', `Send at most ${MAX_BODY_BYTES / 1024} KB.`);
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of req) {
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_BODY_BYTES) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    // the sender has gone in the middle, or was too slow
    throw isAppError(error) ? error : new AppError('bad_request', 'The body ended before its end.');
  }
  return Buffer.concat(chunks);
}

/** @throws AppError `too_large`, `bad_request` */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const text = (await readBody(req)).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON.');
  }
}
