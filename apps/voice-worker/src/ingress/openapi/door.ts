import type * as z from 'zod';
import type { ErrorStatus } from '../route';
import { refusals } from './problems';
import { type Json, schemaOf } from './schema-of';
import type { Security } from './security';

/** What the document says of an address that is no route of the REST interface. */
export interface Door {
  id: string;
  summary: string;
  /** Any of these lets in; empty: anybody. */
  security: readonly Security[];
}

export interface HookDoor extends Door {
  /** By media type. */
  bodies: Record<string, { schema: z.ZodType; example: unknown }>;
  /** What it answers with. */
  answer: { type: 'application/json' | 'text/xml'; example: unknown };
}

const securityOf = ({ security }: Door): Json[] => security.map((name) => ({ [name]: [] }));

const HOOK_ERRORS: readonly ErrorStatus[] = [400, 401, 403, 413, 500, 503];

/** An address vendors tell us things at. */
export function hook(door: HookDoor): Json {
  const { id: operationId, summary, bodies, answer } = door;
  const content = Object.entries(bodies).map(([type, { schema, example }]) => [
    type,
    { schema: schemaOf(schema, 'input'), example },
  ]);
  const answered = { [answer.type]: { example: answer.example } };
  return {
    ...{ operationId, summary, tags: ['vendors'], security: securityOf(door) },
    requestBody: { required: true, content: Object.fromEntries(content) },
    responses: {
      200: { description: 'Taken in.', content: answered },
      ...refusals(HOOK_ERRORS, {
        401: 'It is not signed as it should be, is too old, or was told before.',
        403: 'It is not signed by the account it speaks of.',
      }),
    },
  };
}

/** An address for a call's audio: a WebSocket. */
export function socket(door: Door): Json {
  const { id: operationId, summary } = door;
  return {
    ...{ operationId, summary, tags: ['audio'], security: securityOf(door) },
    parameters: [{ name: 'upgrade', in: 'header', required: true, schema: { const: 'websocket' } }],
    responses: {
      101: { description: 'The WebSocket is open.' },
      ...refusals([401, 403, 503], {
        401: 'The token is not valid, too old, or used already.',
        403: 'Not from here, or not signed by the account.',
        503: 'This worker is ending. Try again: another one takes the call.',
      }),
    },
  };
}

/** A page about the worker itself, for anybody who can reach it. */
export const page = (o: { id: string; summary: string; type: string; schema: Json; example: unknown }): Json => ({
  ...{ operationId: o.id, summary: o.summary, tags: ['worker'], security: [] },
  responses: { 200: { description: 'Here it is.', content: { [o.type]: { schema: o.schema, example: o.example } } } },
});
