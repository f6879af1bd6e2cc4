import { newId } from '@innline/shared/ids';
import { signToken } from '@innline/shared/server';
import { callIn } from '@innline/testkit/caller';
import { createApiKeyRow, smallFlow, TEST_SECRET } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { usedUp } from './rate';
import { house } from './setup';

const here = house();
const keys: Record<string, string> = {};
let lineId: string;

const ask = (
  path: string,
  options: { key?: string; method?: string; body?: unknown; raw?: string; headers?: Record<string, string> } = {},
) =>
  fetch(`${here.http}${path}`, {
    method: options.method ?? 'GET',
    headers: {
      ...(options.key ? { authorization: `Bearer ${keys[options.key] ?? options.key}` } : {}),
      ...options.headers,
    },
    body: options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
  });

beforeAll(async () => {
  for (const role of ['manager', 'agent', 'viewer'] as const)
    keys[role] = await createApiKeyRow(here.hotel.hotel.id, role);
  lineId = (await here.publish(smallFlow())).lineId;
});

it('says that it is well', async () => {
  for (const path of ['/health', '/voice/health']) {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: 'ok',
      checks: { redis: true, postgres: true, speechIn: true, speechOut: true },
    });
  }
  expect(await (await ask('/metrics')).text()).toContain('innline_live_calls');
});

it('a script can place a call, follow it, end it, and fetch its recording', async () => {
  const made = await ask('/voice/talk-tokens', {
    key: 'agent',
    method: 'POST',
    body: { target: { kind: 'line', lineId }, callerNumber: '+34 971 123 456' },
  });
  expect(made.status).toBe(201);
  const { token, url } = (await made.json()) as { token: string; url: string };
  expect(url).toContain('ws://innline.test/voice/webrtc?token=');
  const caller = await callIn({ url: here.url, token });
  expect(await caller.event('call.started')).toMatchObject({ callerNumber: '+34971123456' });
  await caller.event('prompt.started');
  await expect
    .poll(async () =>
      (
        (await (await ask('/voice/sessions?status=live', { key: 'viewer' })).json()) as { sessions: { id: string }[] }
      ).sessions.map(({ id }) => id),
    )
    .toEqual([caller.callId]);
  const ending = await ask(`/voice/sessions/${caller.callId}/end`, { key: 'agent', method: 'POST' });
  expect([ending.status, await ending.json()]).toEqual([202, { accepted: true }]);
  expect(await caller.event('call.ended')).toMatchObject({ reason: 'operator' });
  const path = `/voice/sessions/${caller.callId}`;
  type Session = { status: string; endReason: string; playable: { id: string; bytes: number }[] };
  const session = async () => (await (await ask(path, { key: 'viewer' })).json()) as Session;
  // the recording may be there before the call's end is written down
  await expect
    .poll(session, { timeout: 10_000 })
    .toMatchObject({ status: 'ended', endReason: 'operator', callerNumber: '+34971123456', playable: [{}] });
  expect((await ask(`${path}/end`, { key: 'agent', method: 'POST' })).status).toBe(409);
  const [recording] = (await session()).playable;
  const whole = await ask(`/voice/recordings/${recording!.id}`, { key: 'agent' });
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/wav']);
  expect((await whole.arrayBuffer()).byteLength).toBe(recording!.bytes);
  const part = await ask(`/voice/recordings/${recording!.id}`, { key: 'agent', headers: { range: 'bytes=0-3' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 0-3/${recording!.bytes}`,
    'RIFF',
  ]);
  expect(
    (await ask(`/voice/recordings/${recording!.id}`, { key: 'agent', headers: { range: 'bytes=999999999-' } })).status,
  ).toBe(416);
  expect((await ask(`/voice/recordings/${recording!.id}`, { key: 'viewer' })).status).toBe(403);
  const counted = await ask('/voice/analytics', { key: 'viewer' });
  expect(await counted.json()).toMatchObject({ total: 1, days: [{ endReason: 'operator', calls: 1 }] });
});

it('refuses, saying what to do', async () => {
  const cases: [number, Promise<Response>][] = [
    [401, ask('/voice/sessions')],
    [401, ask('/voice/sessions', { key: 'inn_wrong' })],
    [401, ask('/voice/sessions', { key: 'x.y' })],
    [403, ask('/voice/talk-tokens', { key: 'viewer', method: 'POST', body: {} })],
    [404, ask(`/voice/sessions/${newId()}`, { key: 'viewer' })],
    [404, ask('/voice/nothing', { key: 'viewer' })],
    [404, ask(`/voice/recordings/${newId()}`, { key: 'agent' })],
    [405, ask('/voice/sessions', { key: 'viewer', method: 'DELETE' })],
    [400, ask('/voice/talk-tokens', { key: 'agent', method: 'POST', raw: '{' })],
    [400, ask('/voice/sessions/%E0%A4%A', { key: 'viewer' })],
    [413, ask('/voice/talk-tokens', { key: 'agent', method: 'POST', raw: 'x'.repeat(70_000) })],
    [422, ask('/voice/talk-tokens', { key: 'agent', method: 'POST', body: { target: { kind: 'line' } } })],
    [422, ask('/voice/sessions?limit=many', { key: 'viewer' })],
    [
      404,
      ask('/voice/talk-tokens', { key: 'agent', method: 'POST', body: { target: { kind: 'line', lineId: newId() } } }),
    ],
  ];
  for (const [status, asked] of cases) {
    const answer = await asked;
    expect(answer.status, answer.url).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as { status: number; detail: string };
    expect(problem.status).toBe(status);
    expect(problem.detail.length).toBeGreaterThan(10);
  }
});

it('our own pages ask for a signed-in member', async () => {
  const claims = { hotelId: here.hotel.hotel.id, role: 'viewer' as const, userId: 'user-1', userName: 'Maria' };
  const token = (purpose: string) =>
    signToken(claims, { secret: TEST_SECRET, purpose, now: Date.now(), ttlMs: 60_000 });
  expect((await ask('/voice/sessions', { key: token('internal') })).status).toBe(200);
  expect((await ask('/voice/sessions/x/end', { key: token('internal'), method: 'POST' })).status).toBe(403);
  expect((await ask('/voice/sessions', { key: token('talk') })).status).toBe(401);
});

it('another hotel’s key sees nothing of ours', async () => {
  const { createHotelFixture } = await import('@innline/testkit/worker');
  const stranger = await createHotelFixture({ name: 'Other' });
  const key = await createApiKeyRow(stranger.hotel.id, 'owner');
  const caller = await here.call(lineId);
  await caller.event('prompt.started');
  expect(await (await ask('/voice/sessions', { key })).json()).toEqual({ sessions: [], next: null });
  expect((await ask(`/voice/sessions/${caller.callId}`, { key })).status).toBe(404);
  expect((await ask(`/voice/sessions/${caller.callId}/end`, { key, method: 'POST' })).status).toBe(404);
  caller.hangUp();
  await caller.ended;
});

it('describes itself', async () => {
  const answer = await ask('/voice/openapi.json');
  expect([answer.status, await answer.json()]).toMatchObject([200, { openapi: '3.1.0', servers: [{}] }]);
});

it('limits how often one key may ask', async () => {
  const key = await createApiKeyRow(here.hotel.hotel.id, 'viewer');
  await usedUp(key, 'rest', here.worker.services);
  const answers = [await ask('/voice/sessions', { key }), await ask('/voice/sessions', { key })];
  expect(answers.map(({ status }) => status)).toEqual([200, 429]);
  expect(answers.map(({ headers }) => headers.get('ratelimit'))).toEqual([
    expect.stringMatching(/^limit=300, remaining=0, reset=\d+$/),
    expect.stringMatching(/^limit=300, remaining=0, reset=\d+$/),
  ]);
  expect(Number(answers[1]!.headers.get('retry-after'))).toBeGreaterThan(0);
  // another key of the same hotel has its own
  expect((await ask('/voice/sessions', { key: 'viewer' })).status).toBe(200);
});
