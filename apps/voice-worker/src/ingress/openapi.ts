import * as z from 'zod';
import { Problem } from './problem';
import type { Route } from './route';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return json;
};

function parameters(route: Route) {
  const of = (where: 'path' | 'query', schema: z.ZodType | undefined) => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Record<string, unknown>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, of]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: of,
    }));
  };
  const idempotency = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Asked again with the same key within a day, the same request gives the same answer and does nothing.',
    schema: { type: 'string', maxLength: 255 },
  };
  const header = route.method === 'POST' && route.response ? [idempotency] : [];
  return [...of('path', route.params), ...of('query', route.query), ...header];
}

function operation(route: Route) {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const content = route.response
    ? { 'application/json': { schema: schemaOf(route.response, 'output') } }
    : { 'audio/wav': { schema: { type: 'string', format: 'binary' } } };
  return {
    operationId: route.id,
    summary: route.summary,
    'x-permission': route.permission,
    parameters: parameters(route),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      [route.status]: { description: 'Done.', content },
      401: problem('No valid API key.'),
      403: problem('The key’s role may not do this.'),
      ...(route.params ? { 404: problem('There is no such thing in this hotel.') } : {}),
      422: problem('Something in the request is not valid.'),
      429: problem('Too many requests.'),
    },
  };
}

/** The OpenAPI 3.1 document of the REST interface. */
export function openApi(routes: readonly Route[], url: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Innline voice',
      version: '1.0.0',
      description: 'Calls of one hotel. Every request needs an API key of that hotel.',
    },
    servers: [{ url }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of a hotel: inn_…' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  };
}
