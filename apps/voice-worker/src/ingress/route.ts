import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Permission, Role } from '@innline/shared';
import type * as z from 'zod';
import type { Services } from '../services';

/** Who asks: an API key of one hotel (`api_key:<id>`), or the web app for a signed-in member (their id). */
export interface Caller {
  id: string;
  name: string;
  hotelId: string;
  role: Role;
}

export interface Request<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  caller: Caller;
  raw: IncomingMessage;
  services: Services;
}

/**
 * One operation of the REST interface: what it takes, what it gives, who may ask, what it does. The OpenAPI document is
 * made from the same object, so it cannot say anything else.
 */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST';
  /** OpenAPI's form: `/voice/sessions/{id}` */
  path: string;
  id: string;
  summary: string;
  permission: Permission;
  params?: P;
  query?: Q;
  body?: B;
  status: 200 | 201 | 202;
  /** null: the route writes the answer itself (audio). */
  response: R | null;
  handle(request: Request<z.output<P>, z.output<Q>, z.output<B>>, res: ServerResponse): Promise<z.input<R> | undefined>;
}

/** Keeps the types of one route together; the list of routes forgets them. */
export const defineRoute = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
): Route => route as unknown as Route;
