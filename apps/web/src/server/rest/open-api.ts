import { type ToldType, WEBHOOK_EVENT_WORDS, WEBHOOK_EVENTS } from '@innline/shared';
import * as z from 'zod';
import { env } from '@/env';
import type { Operation } from './operation';
import { OPERATIONS } from './operations';
import { LIMIT_PER_MINUTE } from './rate-limit';
import { ProblemJson } from './schemas';

type Json = Record<string, unknown>;

/** Schemas stand in place, so that a reader needs no second look; only Problem is shared. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return json;
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function parametersOf({ path, query }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (!query) return inPath;
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery];
}

function responsesOf(operation: Operation): Json {
  const errors: Record<number, string> = {
    401: 'No valid API key.',
    403: `The key’s role does not allow ${operation.permission}.`,
    429: `More than ${LIMIT_PER_MINUTE.key} requests in a minute.`,
    ...operation.errors,
  };
  if (operation.path.includes('{')) errors[404] = 'Nothing of this id in the hotel of the key.';
  if (operation.body || operation.query) errors[400] = 'The request is not valid; `errors` names the fields.';
  return {
    200: {
      description: 'Success',
      content: { 'application/json': { schema: schemaOf(operation.answer, 'output') } },
    },
    ...Object.fromEntries(
      Object.entries(errors).map(([status, description]) => [status, { description, content: problemContent }]),
    ),
  };
}

const idOf = ({ method, path }: Operation) =>
  `${method.toLowerCase()}${path.replace(/[{}]/g, '').replace(/\/(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** What a webhook of the hotel is sent, by the event's type. */
function webhooksOf(): Json {
  const header = (name: string, description: string) => ({
    ...{ name, in: 'header', required: true, description },
    schema: { type: 'string' },
  });
  const headers = [
    header('Innline-Signature', '`t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<t>.<body>` with the webhook’s secret.'),
    header('Innline-Event', 'Its type.'),
    header('Innline-Event-Id', 'The same each time it is sent.'),
  ];
  const entries = (Object.keys(WEBHOOK_EVENTS) as ToldType[]).map((type) => {
    const { label, help } = WEBHOOK_EVENT_WORDS[type];
    const content = { 'application/json': { schema: schemaOf(WEBHOOK_EVENTS[type], 'output') } };
    const responses = {
      '2XX': { description: 'Taken. Anything else, or none within 10 s: it is sent again, for a day.' },
    };
    const post = { summary: label, description: help, security: [], parameters: headers, responses };
    return [type, { post: { ...post, requestBody: { required: true, content } } }];
  });
  return Object.fromEntries(entries);
}

/** The description of the interface, made from the operations themselves. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    const { method, path, summary, description, body } = operation;
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: idOf(operation),
        summary,
        description,
        parameters: parametersOf(operation),
        requestBody: body && { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
        responses: responsesOf(operation),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Innline',
      version: '1',
      description: 'Flows, calls and lines of one hotel. A key belongs to a hotel.',
    },
    servers: [{ url: new URL('/api/v1', env().INNLINE_URL).href }],
    security: [{ apiKey: [] }],
    paths,
    webhooks: webhooksOf(),
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(ProblemJson, 'output') },
    },
  };
}
