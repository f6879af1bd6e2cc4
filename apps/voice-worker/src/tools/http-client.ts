import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { AppError } from '@innline/shared';
import { isPrivateAddress } from './private-address';

/** What a service may answer at most; more is cut off and refused. */
const MAX_ANSWER_BYTES = 1_000_000;

export interface HttpAsk {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Sent as it is. */
  body: string | null;
  signal: AbortSignal;
  privateAddresses: boolean;
}

/**
 * Where a name really leads, checked, so that the connection goes to the very address that was looked at: a name that
 * changes between the check and the connection (DNS rebinding) gains nothing.
 */
async function resolve(hostname: string, privateAddresses: boolean): Promise<{ address: string; family: number }> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await lookup(bare, { all: true }).catch((cause) => {
        throw new AppError('unavailable', 'The service’s address could not be found.', { cause });
      });
  if (!privateAddresses && found.some(({ address }) => isPrivateAddress(address))) {
    throw new AppError('forbidden', 'This address is inside a private network and is not called.');
  }
  return found[0]!;
}

/**
 * One HTTP request without redirects (a redirect could lead anywhere).
 * @throws AppError `forbidden`, `unavailable`, `too_large`
 */
export async function ask(o: HttpAsk): Promise<{ status: number; text: string }> {
  const url = new URL(o.url);
  const target = await resolve(url.hostname, o.privateAddresses);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    const options = {
      method: o.method,
      headers: { ...o.headers, ...(o.body === null ? {} : { 'content-length': String(Buffer.byteLength(o.body)) }) },
      signal: o.signal,
      agent: false as const,
      lookup: (_name: string, wanted: { all?: boolean }, answer: (...args: unknown[]) => void) =>
        wanted.all ? answer(null, [target]) : answer(null, target.address, target.family),
    };
    const req = send(url, options as Parameters<typeof send>[1], (res) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      res.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) req.destroy(new AppError('too_large', 'The service answered with too much.'));
        else chunks.push(chunk);
      });
      res.on('end', () => done({ status: res.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
      res.on('error', fail);
    });
    req.on('error', (error) =>
      fail(
        error instanceof AppError || o.signal.aborted
          ? error
          : new AppError('unavailable', 'The service did not answer.', { cause: error }),
      ),
    );
    req.end(o.body ?? undefined);
  });
}
