import type * as z from 'zod';
import { RATE_PER_MINUTE } from '../authenticate';
import type { ErrorStatus, Route } from '../route';
import { refusals } from './problems';
import { type Json, schemaOf } from './schema-of';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Asked again with the same key within a day, the same request gives the same answer and does nothing.',
  schema: { type: 'string', maxLength: 255 },
};

function parametersIn(where: 'path' | 'query', schema: z.ZodType | undefined, example: unknown): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  const examples = (example ?? {}) as Json;
  return Object.entries(properties).map(([name, of]) => ({
    ...{ name, in: where, required: where === 'path' || required.includes(name), schema: of },
    ...(examples[name] !== undefined && { example: examples[name] }),
  }));
}

/** What may go wrong with a route, by what it takes. */
function statusesOf({ params, query, body, method, response }: Route): ErrorStatus[] {
  const statuses: ErrorStatus[] = [401, 403, 429, 500];
  if (params) statuses.push(400, 404);
  if (body) statuses.push(400, 413);
  if (params || query || body) statuses.push(422);
  if (method === 'POST' && response) statuses.push(409, 422, 503);
  return statuses;
}

function headersOf({ method, response, rate = 'rest' }: Route): Json {
  const description = `The key’s ${RATE_PER_MINUTE[rate]} requests a minute: \`limit\`, \`remaining\`, \`reset\` in seconds.`;
  const replayed = 'There when the answer is that of an earlier request with the same Idempotency-Key.';
  return {
    ratelimit: { description, schema: { type: 'string' } },
    ...(method === 'POST' &&
      response && { 'idempotent-replayed': { description: replayed, schema: { const: 'true' } } }),
  };
}

/** A route of the REST interface, as OpenAPI describes it. */
export function operation(route: Route): Json {
  const { example, params, query, body, response } = route;
  const content = response
    ? { 'application/json': { schema: schemaOf(response, 'output'), example: example.response } }
    : { 'audio/wav': { schema: { type: 'string', format: 'binary' } } };
  return {
    ...{ operationId: route.id, summary: route.summary, tags: ['calls'], 'x-permission': route.permission },
    parameters: [
      ...parametersIn('path', params, example.params),
      ...parametersIn('query', query, example.query),
      ...(route.method === 'POST' && response ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body, 'input'), example: example.body } },
      },
    }),
    responses: {
      [route.status]: { description: 'Done.', headers: headersOf(route), content },
      ...refusals(statusesOf(route), route.errors),
    },
  };
}
