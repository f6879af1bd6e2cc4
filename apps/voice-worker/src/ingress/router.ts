import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '@innline/shared';
import type * as z from 'zod';
import type { Services } from '../services';
import { authenticate, limitRate } from './authenticate';
import { readJson } from './body';
import { idempotencyKey, onceFor } from './idempotency';
import type { Route } from './route';

/** `/voice/sessions/{id}` → a pattern with named groups. */
const patternOf = (path: string) => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

function checked<T extends z.ZodType>(schema: T | undefined, value: unknown, where: string): z.output<T> {
  if (!schema) return value as z.output<T>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${[where, ...path].join('.')}: ${message}`);
  throw new AppError('unprocessable', `${problems.slice(0, 5).join('; ')}. See GET /voice/openapi.json.`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AppError('bad_request', 'The address holds a broken percent sequence.');
  }
}

/** Finds the route of a request and runs it. False: no route has this path. */
export function createRouter(routes: readonly Route[], services: Services) {
  const table = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> => {
    const here = table.flatMap(({ route, pattern }) => {
      const match = pattern.exec(url.pathname);
      return match ? [{ route, groups: match.groups ?? {} }] : [];
    });
    if (here.length === 0) return false;
    const found = here.find(({ route }) => route.method === req.method);
    if (!found) {
      res.setHeader('allow', here.map(({ route }) => route.method).join(', '));
      res.writeHead(405, { 'content-type': 'application/problem+json' });
      const detail = `This address takes ${here.map(({ route }) => route.method).join(' and ')} only.`;
      res.end(JSON.stringify({ type: 'about:blank', title: 'Method not allowed', status: 405, detail }));
      return true;
    }
    const { route, groups } = found;
    const caller = await authenticate(req, route.permission, services);
    await limitRate(caller, res, services, route.rate);
    const params = checked(
      route.params,
      Object.fromEntries(Object.entries(groups).map(([k, v]) => [k, decode(v!)])),
      'path',
    );
    const query = checked(route.query, Object.fromEntries(url.searchParams), 'query');
    const body = route.body ? checked(route.body, await readJson(req, route.bodyBytes), 'body') : undefined;
    const work = () => route.handle({ params, query, body, caller, raw: req, services }, res);
    const key = route.method === 'POST' && route.response ? idempotencyKey(req) : null;
    let answer: unknown;
    if (key === null) answer = await work();
    else {
      const asked = JSON.stringify([route.id, url.pathname, url.search, body ?? null]);
      const once = await onceFor({ hotelId: caller.hotelId, key, asked }, services.redis, work);
      answer = once.answer;
      if (once.replayed) res.setHeader('idempotent-replayed', 'true');
    }
    if (!route.response) return true;
    res.writeHead(route.status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    res.end(JSON.stringify(answer));
    return true;
  };
}
