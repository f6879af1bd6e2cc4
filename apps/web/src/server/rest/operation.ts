import type { Actor, forHotel } from '@innline/db';
import type { Permission, Role } from '@innline/shared';
import type * as z from 'zod';

export interface RestContext {
  hotelId: string;
  role: Role;
  /** The key itself, as the audit log names it. */
  actor: Actor & { id: string };
  repos: ReturnType<typeof forHotel>;
}

type Shape = z.ZodObject | undefined;
type Parsed<T extends Shape> = T extends z.ZodObject ? z.output<T> : Record<string, never>;

export interface OperationSpec<Query extends Shape, Body extends Shape> {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/api/v1`, with parameters in braces: `/flows/{flowId}/draft`. */
  path: string;
  permission: Permission;
  summary: string;
  description?: string;
  query?: Query;
  body?: Body;
  /** What a success looks like: for the description, and tests hold the answers to it. */
  answer: z.ZodType;
  /** Errors beside 401, 403, 404 and 429, by status. */
  errors?: Record<number, string>;
  run: (
    context: RestContext,
    input: { params: Record<string, string>; query: Parsed<Query>; body: Parsed<Body> },
  ) => Promise<unknown>;
}

export type Operation = OperationSpec<z.ZodObject | undefined, z.ZodObject | undefined>;

/** One thing a script can do. One file per operation; the route and the OpenAPI description are made from it. */
export function operation<Query extends Shape = undefined, Body extends Shape = undefined>(
  spec: OperationSpec<Query, Body>,
): Operation {
  return spec as unknown as Operation;
}
