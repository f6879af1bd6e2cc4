import { isAppError } from '@innline/shared';
import { log } from '../log';
import { authenticate, requireRole } from './authenticate';
import { findOperation } from './find-operation';
import { openApi } from './open-api';
import type { Operation } from './operation';
import { problem, problemOf } from './problem';
import { allow } from './rate-limit';
import { readBody } from './read-body';

const BASE = '/api/v1';

/** Answers every request below `/api/v1`. */
export async function handleRest(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(BASE.length);
  if (request.method === 'GET' && path === '/openapi.json') return Response.json(openApi());
  const found = findOperation(request.method, path);
  if (found.kind === 'none') return problem('not_found', 'There is nothing at this address.');
  if (found.kind === 'method') {
    const headers = { allow: found.allowed.join(', ') };
    return problem('bad_request', `Here only ${headers.allow} is understood.`, { status: 405, headers });
  }
  try {
    return await answer(request, url, found.operation, found.params);
  } catch (error) {
    if (!isAppError(error)) log().error({ err: error, path: found.operation.path }, 'REST request failed');
    return problemOf(error);
  }
}

async function answer(request: Request, url: URL, operation: Operation, params: Record<string, string>) {
  const context = await authenticate(request.headers).catch(async (error: unknown) => {
    // whoever tries keys is slowed down by where they come from
    const { allowed, headers } = await allow('stranger', request.headers.get('x-forwarded-for') ?? 'unknown');
    if (allowed) throw error;
    return problem('rate_limited', 'Too many requests without a valid key. Wait a minute.', { headers });
  });
  if (context instanceof Response) return context;
  const { allowed, headers } = await allow('key', context.actor.id);
  if (!allowed) return problem('rate_limited', 'Too many requests with this key. Wait a minute.', { headers });
  requireRole(context, operation.permission);
  const query = operation.query?.parse(Object.fromEntries(url.searchParams)) ?? {};
  const body = operation.body ? operation.body.parse(await readBody(request)) : {};
  const result = await operation.run(context, { params, query: query as never, body: body as never });
  return Response.json(result, { headers: { ...headers, 'cache-control': 'no-store' } });
}
