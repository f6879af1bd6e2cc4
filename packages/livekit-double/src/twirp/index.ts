import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClaimGrants } from 'livekit-server-sdk';
import type { Method } from './call';
import { TwirpFailure } from './error';

export type Services = Record<string, Record<string, Method>>;
export type Verify = (token: string) => Promise<ClaimGrants>;

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString() || '{}');
  } catch {
    throw new TwirpFailure('malformed', 'the json request could not be decoded');
  }
}

async function answer(req: IncomingMessage, path: string, services: Services, verify: Verify): Promise<unknown> {
  const [, service, name] = /^\/twirp\/livekit\.(\w+)\/(\w+)$/.exec(path) ?? [];
  const method = services[service ?? '']?.[name ?? ''];
  if (!method || req.method !== 'POST') throw new TwirpFailure('bad_route', `no handler for path ${path}`);
  const token = (req.headers.authorization ?? '').replace(/^Bearer /, '');
  const grants = await verify(token).catch(() => {
    throw new TwirpFailure('unauthenticated', 'invalid token');
  });
  if (!method.may(grants)) throw new TwirpFailure('permission_denied', 'permissions denied');
  return (await method.run(await bodyOf(req))).toJson();
}

/** Twirp over JSON: POST `/twirp/livekit.<Service>/<Method>`. False: another path is meant. */
export async function answerTwirp(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  services: Services,
  verify: Verify,
): Promise<boolean> {
  if (!path.startsWith('/twirp/')) return false;
  let status = 200;
  let body: unknown;
  try {
    body = await answer(req, path, services, verify);
  } catch (error) {
    const known = error instanceof TwirpFailure ? error : new TwirpFailure('unavailable', (error as Error).message);
    status = known.status;
    body = { code: known.code, msg: known.message, meta: known.meta };
  }
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
  return true;
}
