import { DOCUMENT_LIMITS } from '@innline/flow';
import { AppError } from '@innline/shared';

/** A document and a little around it. */
export const MAX_BODY_BYTES = DOCUMENT_LIMITS.bytes + 100_000;

/** What is read, and dropped, of a body that is too large: whoever is still sending may lose the answer. */
const MOST_BYTES = 4 * MAX_BODY_BYTES;

/** The body as JSON, never more than the limit in memory whatever its length claims to be. */
export async function readBody(request: Request): Promise<unknown> {
  const tooLarge = () => new AppError('too_large', `A body may have ${MAX_BODY_BYTES / 1_000_000} MB at most.`);
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new AppError('bad_request', 'Send the body as JSON, with “Content-Type: application/json”.');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    else if (bytes > MOST_BYTES) throw tooLarge();
  }
  if (bytes > MAX_BODY_BYTES) throw tooLarge();
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new AppError('bad_request', 'The body is not JSON.');
  }
}
