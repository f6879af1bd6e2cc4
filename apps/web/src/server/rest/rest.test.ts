import { forHotel, userActor } from '@innline/db';
import { type Role, redisKeys } from '@innline/shared';
import { publishedFlow, testDocument } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, house, ORIGIN, testApp } from '@/testing/app';
import { redis } from '../redis';
import { handleRest } from './handle';
import { openApi } from './open-api';
import { OPERATIONS } from './operations';
import { LIMIT_PER_MINUTE } from './rate-limit';
import { ProblemJson } from './schemas';

testApp();

let here: House;
let elsewhere: House;
const keys = {} as Record<Role, string>;
let flowId: string;
let foreignFlowId: string;

beforeAll(async () => {
  here = await house();
  elsewhere = await house('Hotel Lejano');
  const { apiKeys } = forHotel(here.hotel.id);
  const by = userActor(here.owner);
  for (const role of ['owner', 'viewer'] as const) keys[role] = (await apiKeys.create({ name: role, role, by })).key;
  flowId = (await publishedFlow(forHotel(here.hotel.id))).id;
  foreignFlowId = (await publishedFlow(forHotel(elsewhere.hotel.id))).id;
});
beforeEach(() => redis().flushall());

interface Ask {
  key?: string | null;
  method?: string;
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
}

async function ask(path: string, { key = keys.owner, method = 'GET', body, raw, headers = {} }: Ask = {}) {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`${ORIGIN}/api/v1${path}`, {
    method,
    body: text,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  const response = await handleRest(request);
  const answer = await response.json();
  if (!response.ok) {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(ProblemJson.parse(answer).status).toBe(response.status);
  }
  return { status: response.status, body: answer, headers: response.headers };
}

describe('reading', () => {
  it.each([
    ['/flows', 'get', '/flows'],
    ['/lines', 'get', '/lines'],
    ['/calls?limit=1', 'get', '/calls'],
  ])('%s answers as described', async (path, _method, described) => {
    const { status, body } = await ask(path);
    expect(status).toBe(200);
    OPERATIONS.find((operation) => operation.path === described)!.answer.parse(body);
  });

  it('a draft and the versions of a flow', async () => {
    const draft = await ask(`/flows/${flowId}/draft`);
    OPERATIONS.find(({ path, method }) => path === '/flows/{flowId}/draft' && method === 'GET')!.answer.parse(
      draft.body,
    );
    const { body } = await ask(`/flows/${flowId}/versions`);
    expect(body.versions).toMatchObject([{ number: 1, live: true }]);
  });
});

describe('importing', () => {
  const states = [
    { name: 'Trigger', type: 'trigger', transitions: [{ event: 'incomingCall', next: 'bye' }] },
    { name: 'bye', type: 'say-play', transitions: [], properties: { say: 'Goodbye.' } },
  ];
  const described = () => OPERATIONS.find(({ path }) => path === '/flows/import')!.answer;
  const post = (body: unknown, key = keys.owner) => ask('/flows/import', { method: 'POST', body, key });

  it('a Studio flow answers as described, with its report; a look stores nothing', async () => {
    const document = { description: 'Short', initial_state: 'Trigger', states };
    const looked = await post({ document, look: true });
    described().parse(looked.body);
    expect(looked.body).toMatchObject({ status: 'looked', report: { counts: { mapped: 2 } } });
    expect(looked.body.id).toBeUndefined();
    const { body } = await post({ document, name: 'From Studio' });
    described().parse(body);
    const draft = await ask(`/flows/${body.id}/draft`);
    expect(draft.body).toMatchObject({
      name: 'From Studio',
      document: { nodes: [{ type: 'trigger' }, { type: 'hangup' }] },
    });
    const again = await post({ document: draft.body.document });
    expect(again.body).toMatchObject({ status: 'imported', source: 'innline', report: null });
    expect((await ask(`/flows/${again.body.id}/draft`)).body.document).toEqual(draft.body.document);
  });

  it('what is no flow is refused with the place, and a viewer may not', async () => {
    const broken = { initial_state: 'Trigger', states: [{ ...states[0], transitions: 'many' }] };
    const { status, body } = await post({ document: broken });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('states[0].transitions')]);
    expect((await post({ document: broken }, keys.viewer)).status).toBe(403);
  });
});

describe('refusals', () => {
  it.each([
    ['no key', null],
    ['a wrong key', 'inn_00000000000000000000000000000000'],
    ['nonsense', '../../etc'],
  ])('%s: 401', async (_name, key) => expect((await ask('/flows', { key })).status).toBe(401));

  it('a revoked key: 401', async () => {
    const { apiKeys } = forHotel(here.hotel.id);
    const by = userActor(here.owner);
    const { id, key } = await apiKeys.create({ name: 'short', role: 'viewer', by });
    expect((await ask('/flows', { key })).status).toBe(200);
    await apiKeys.revoke({ id, by });
    expect((await ask('/flows', { key })).status).toBe(401);
  });

  it('a role that does not allow it: 403', async () => {
    const publish = { method: 'POST', body: { revision: 1, note: 'x' }, key: keys.viewer };
    expect((await ask(`/flows/${flowId}/publish`, publish)).status).toBe(403);
  });

  it('another hotel’s flow: 404, like one that never was', async () => {
    const [foreign, never] = [await ask(`/flows/${foreignFlowId}/draft`), await ask('/flows/never/draft')];
    expect([foreign.status, never.status]).toEqual([404, 404]);
    expect(foreign.body).toEqual(never.body);
  });

  it('an unknown address: 404; a wrong method: 405 with those that exist', async () => {
    expect((await ask('/rooms')).status).toBe(404);
    const wrong = await ask('/flows', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('bad queries and bodies: 400 with the field', async () => {
    const bad = await ask('/calls?limit=many');
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ field: 'limit' }] } });
    const put = (more: Ask) => ask(`/flows/${flowId}/draft`, { method: 'PUT', ...more });
    expect((await put({ raw: '{"half' })).body.detail).toBe('The body is not JSON.');
    expect((await put({ raw: '{}', headers: { 'content-type': 'text/plain' } })).status).toBe(400);
    expect((await put({ body: { document: {} } })).body.errors[0].field).toBe('revision');
  });

  it('a body beyond the limit: 413, whatever length it claims', async () => {
    const raw = `{"revision":1,"document":"${'x'.repeat(2_200_000)}"}`;
    const put = { method: 'PUT', raw, headers: { 'content-length': '10' } };
    expect((await ask(`/flows/${flowId}/draft`, put)).status).toBe(413);
  });

  it('too many requests: 429 with when to come again', async () => {
    const { apiKeys } = forHotel(here.hotel.id);
    const id = (await apiKeys.list()).find(({ name }) => name === 'owner')!.id;
    const used = LIMIT_PER_MINUTE.key - 1;
    const minute = Math.floor(Date.now() / 60_000);
    // whichever minute the requests fall into
    for (const each of [minute, minute + 1]) await redis().set(redisKeys.rateLimit('rest:key', `${id}:${each}`), used);
    expect((await ask('/lines')).headers.get('ratelimit-remaining')).toBe('0');
    const last = await ask('/lines');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('changing a draft', () => {
  const put = (body: unknown) => ask(`/flows/${flowId}/draft`, { method: 'PUT', body });

  it('stores it and counts up; an older revision is 409 with who was faster', async () => {
    const { body: draft } = await ask(`/flows/${flowId}/draft`);
    const document = { ...testDocument('Renamed'), name: 'Renamed by a script' };
    const saved = await put({ revision: draft.revision, document });
    expect(saved).toMatchObject({ status: 200, body: { revision: draft.revision + 1 } });
    const late = await put({ revision: draft.revision, document });
    expect(late).toMatchObject({ status: 409, body: { current: { revision: draft.revision + 1, byName: 'owner' } } });
  });

  it('refuses what is no flow with the place: 422', async () => {
    const { body: draft } = await ask(`/flows/${flowId}/draft`);
    const answer = await put({ revision: draft.revision, document: { ...draft.document, nodes: [{ id: 'x y' }] } });
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/node/i);
    expect((await ask(`/flows/${flowId}/draft`)).body.revision).toBe(draft.revision);
  });

  it('publishes what has no problems, and tells what blocks the rest', async () => {
    const { body: draft } = await ask(`/flows/${flowId}/draft`);
    const document = { ...draft.document, edges: [] };
    const { body: saved } = await put({ revision: draft.revision, document });
    const publish = { method: 'POST', body: { revision: saved.revision, note: 'by a script' } };
    const answer = await ask(`/flows/${flowId}/publish`, publish);
    expect(answer).toMatchObject({ status: 422, body: { code: 'unprocessable' } });
  });

  it('publishes in spite of warnings, and tells them', async () => {
    const { body: draft } = await ask(`/flows/${flowId}/draft`);
    const document = testDocument();
    document.nodes.push({ ...document.nodes.at(-1)!, id: 'nobody_comes', name: 'Nobody comes' });
    const { body: saved } = await put({ revision: draft.revision, document });
    const publish = { method: 'POST', body: { revision: saved.revision, note: 'by a script' } };
    const answer = await ask(`/flows/${flowId}/publish`, publish);
    expect([answer.status, saved.problems.length]).toEqual([200, 1]);
    expect(answer.body.warnings).toEqual(saved.problems);
    expect(answer.body.warnings[0]).toMatchObject({ severity: 'warning', node: 'nobody_comes' });
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1, needs no key and names every operation once', async () => {
    const { status, body } = await ask('/openapi.json', { key: null });
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    const ids = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (methods) => Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(OPERATIONS.length);
  });

  it('describes every path parameter', () => {
    const { paths } = openApi() as {
      paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>>;
    };
    for (const [path, methods] of Object.entries(paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath);
      }
    }
  });
});
