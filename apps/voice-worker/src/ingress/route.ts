import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APP_ERROR_STATUS, Permission, Role } from '@innline/shared';
import type * as z from 'zod';
import type { Services } from '../services';
import type { RateScope } from './authenticate';

export type ErrorStatus = (typeof APP_ERROR_STATUS)[keyof typeof APP_ERROR_STATUS];

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

/** One good request and what it is answered; checked against the schemas by test. */
interface Example<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  params?: z.input<P>;
  query?: z.input<Q>;
  body?: z.input<B>;
  response?: z.output<R>;
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
  /** How often a key may ask; absent: as often as for most. */
  rate?: RateScope;
  params?: P;
  query?: Q;
  body?: B;
  /** Most bytes of a body, where it may be larger than others. */
  bodyBytes?: number;
  status: 200 | 201 | 202;
  /** Refusals that mean something of their own here, by status. */
  errors?: Partial<Record<ErrorStatus, string>>;
  example: Example<P, Q, B, R>;
  /** null: the route writes the answer itself (audio). */
  response: R | null;
  handle(request: Request<z.output<P>, z.output<Q>, z.output<B>>, res: ServerResponse): Promise<z.input<R> | undefined>;
}

/** Keeps the types of one route together; the list of routes forgets them. */
export const defineRoute = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
): Route => route as unknown as Route;
