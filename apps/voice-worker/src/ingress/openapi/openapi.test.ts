import { describe, expect, it } from 'vitest';
import { ROUTES } from '../routes';
import { MEDIA_WAYS, WEBHOOKS } from '../ways';
import { openApi } from '.';
import { SECURITY } from './security';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required: boolean; schema: object; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: object; example: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: object; example?: unknown }> }>;
}

// as whoever asks gets it
const document = JSON.parse(
  JSON.stringify(openApi({ routes: ROUTES, webhooks: WEBHOOKS, sockets: MEDIA_WAYS }, 'https://voice.hotel.example')),
) as { paths: Record<string, Record<string, Operation>>; components: { schemas: object; securitySchemes: object } };

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);
const the = (name: string) => operations.find((each) => each.name === name)!.operation;

/** Every address that voice.md, and the systems Innline replaces, know. */
const PROMISED = [
  ...['GET /health', 'GET /voice/health', 'GET /metrics', 'GET /voice/openapi.json'],
  ...['GET /voice/sessions', 'GET /voice/sessions/{id}', 'POST /voice/sessions/{id}/end', 'GET /voice/recordings/{id}'],
  ...['GET /voice/analytics', 'GET /voice/webrtc', 'POST /api/triggers/phone-call', 'GET /voice/telnyx/stream'],
  ...['POST /voice/twilio/inbound', 'POST /voice/twilio/outbound', 'POST /voice/twilio/status'],
  ...['GET /voice/twilio/stream', 'POST /incoming-call', 'POST /call-status', 'GET /media-stream'],
  ...['POST /v1/livekit/webhook', 'POST /v1/livekit/transcription'],
];

describe('the OpenAPI document', () => {
  it('has every address that is promised, and every route, once', () => {
    const names = operations.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(PROMISED));
    expect(names).toEqual(expect.arrayContaining(ROUTES.map(({ method, path }) => `${method} ${path}`)));
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(operations)('$name says what it takes, gives and refuses', ({ path, operation }) => {
    expect(operation.summary).toMatch(/\w.*[.]$/);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => name)).toEqual(named);
    for (const parameter of inPath) expect(parameter.example, parameter.name).toBeDefined();
    for (const { schema, example } of Object.values(operation.requestBody?.content ?? {})) {
      expect(schema).toMatchObject({ type: 'object' });
      expect(example).toBeDefined();
    }
    for (const name of (operation.security ?? []).flatMap((one) => Object.keys(one)))
      expect(Object.keys(SECURITY)).toContain(name);
    const refused = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    for (const [status, { description, content }] of refused) {
      expect(description.length).toBeGreaterThan(10);
      expect(content).toMatchObject({ 'application/problem+json': { example: { status: Number(status) } } });
    }
    // nobody is let in without a refusal for everybody else
    expect(refused.length > 0).toBe(operation.security?.length !== 0);
  });

  it('tells how one asks again, how often, and what is refused where', () => {
    const placed = the('POST /voice/calls');
    expect(placed.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: false }]);
    expect(Object.keys(placed.responses).map(Number)).toEqual([202, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503]);
    expect(placed.responses[409]!.description).toContain('do-not-call');
    expect(placed.responses[202]).toMatchObject({ headers: { ratelimit: {}, 'idempotent-replayed': {} } });
    expect(placed.responses[429]).toMatchObject({ headers: { 'retry-after': {} } });
    expect(the('GET /voice/analytics').parameters).toMatchObject([
      { name: 'from', in: 'query', required: false, example: '2026-10-01T00:00:00Z' },
      { name: 'to' },
    ]);
    expect(the('POST /v1/livekit/webhook').security).toEqual([{ liveKit: [] }, { apiKey: [] }]);
    expect(the('GET /voice/webrtc')).toMatchObject({ security: [{ talkToken: [] }], responses: { 101: {} } });
  });

  it('refers to nothing that is not in it', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref!.split('/'));
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      const found = ref.reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], document);
      expect(found, ref.join('/')).toBeDefined();
    }
  });
});

describe('examples', () => {
  it.each(ROUTES)('$method $path: good for its schemas', ({ example, params, query, body, response }) => {
    const parts = { params, query, body, response };
    for (const [part, schema] of Object.entries(parts)) {
      const given = example[part as keyof typeof parts];
      if (!schema) expect(given, part).toBeUndefined();
      // a query may be left out
      else if (part !== 'query' || given !== undefined)
        expect(schema.safeParse(given).error?.issues, part).toBeUndefined();
    }
  });

  it.each(WEBHOOKS)('$method $path: good for its schemas', ({ door: { bodies } }) => {
    for (const { schema, example } of Object.values(bodies))
      expect(schema.safeParse(example).error?.issues).toBeUndefined();
  });
});
