import { SYSTEM } from '@innline/db';
import { redisKeys } from '@innline/shared';
import { callIn, join, loudness } from '@innline/testkit/caller';
import { callerOn, flowOf, smallFlow, talkToken } from '@innline/testkit/worker';
import { describe, expect, it, vi } from 'vitest';
import { house } from './setup';

const deaf = house({ env: { INNLINE_STT: 'none', INNLINE_MAX_CALLS: '2' } });

describe('a worker without speech recognition', () => {
  it('says what to press once, and keys and typing work', async () => {
    const { lineId } = await deaf.publish(smallFlow());
    const caller = await deaf.call(lineId);
    expect(caller.speech).toBe(false);
    const { text } = await caller.event('prompt.started', ({ node }) => node === 'menu');
    expect(text.match(/use the keys of your phone/g)).toHaveLength(1);
    caller.type('massage');
    expect((await caller.event('call.ended')).outcome).toBe('spa');
  });

  it('says that all lines are busy when they are', async () => {
    const { lineId } = await deaf.publish(smallFlow());
    const [one, two] = [await deaf.call(lineId), await deaf.call(lineId)];
    const third = await deaf.call(lineId);
    expect(await third.ended).toBe('no_capacity');
    expect(loudness(join(...third.heard.map(({ pcm }) => pcm)))).toBeGreaterThan(0.01);
    for (const caller of [one, two]) {
      caller.press('1');
      expect((await caller.event('call.ended')).outcome).toBe('rooms');
    }
  });
});

describe('a line without anything behind it', () => {
  it('apologises: never published, switched off, a draft that is none', async () => {
    const { db, hotel } = deaf.hotel;
    const flow = await db.flows.create({ document: smallFlow(), by: SYSTEM });
    const line = await db.lines.create({ name: 'Not published', flowId: flow.id, by: SYSTEM });
    const off = await db.lines.create({ name: 'Off', flowId: flow.id, active: false, by: SYSTEM });
    const empty = await db.flows.create({ document: flowOf([], []), by: SYSTEM });
    for (const [claims, why] of [
      [callerOn(hotel.id, line.id), 'nothing_published'],
      [callerOn(hotel.id, off.id), 'line_inactive'],
      [callerOn(hotel.id, '', { target: { kind: 'flow', flowId: empty.id, version: 'draft' } }), 'no_such_flow'],
    ] as const) {
      const caller = await callIn({ url: deaf.url, token: talkToken(claims) });
      expect(await caller.ended).toBe(why);
      expect(caller.heard.length).toBeGreaterThan(100);
    }
  });

  it('a draft can be tried, at a pretended moment', async () => {
    const flow = await deaf.hotel.db.flows.create({ document: { ...smallFlow(), name: 'A draft' }, by: SYSTEM });
    const pretendAt = Date.parse('2026-12-24T23:10:00Z');
    const claims = callerOn(deaf.hotel.hotel.id, '', {
      target: { kind: 'flow', flowId: flow.id, version: 'draft' },
      pretendAt,
    });
    const caller = await callIn({ url: deaf.url, token: talkToken(claims) });
    expect(await caller.event('call.started')).toMatchObject({ flowName: 'A draft', flowVersion: null });
    await caller.event('prompt.started');
    const call = deaf.worker.services.registry.get(caller.callId)!;
    expect(Math.abs(call.flowNow() - pretendAt)).toBeLessThan(10_000);
    caller.hangUp();
    await caller.ended;
    await expect.poll(async () => (await deaf.hotel.db.calls.get(caller.callId)).status).toBe('ended');
    expect((await deaf.hotel.db.calls.detail(caller.callId)).document?.name).toBe('A draft');
  });
});

describe('a tool that fails', () => {
  const withTool = (input: Record<string, string>, tool = 'http_request') =>
    flowOf(
      [
        { id: 'start', type: 'trigger' },
        { id: 'ask', type: 'tool', config: { tool, input, retries: 0, timeoutSeconds: 1 } },
        ...['good', 'bad'].map((outcome) => ({
          id: outcome,
          type: 'hangup',
          config: { text: { en: 'Bye.' }, outcome },
        })),
      ],
      ['start.start > ask', 'ask.success > good', 'ask.failure > bad', 'ask.refused > bad', 'ask.none_available > bad'],
    );
  it.each([
    ['nobody answers there', withTool({ method: 'GET', url: 'http://127.0.0.1:1/' })],
    ['the name leads nowhere', withTool({ method: 'GET', url: 'http://nowhere.invalid/' })],
    ['the input makes no sense', withTool({ checkIn: 'tomorrowish', guests: 'many' }, 'check_availability')],
    ['nothing is free', withTool({ checkIn: '2030-01-01', nights: '2', guests: '2' }, 'check_availability')],
  ])('%s: the flow goes its way for that', async (_, document) => {
    const { lineId } = await deaf.publish(document);
    const caller = await deaf.call(lineId);
    expect((await caller.event('call.ended')).outcome).toBe('bad');
    // input that makes no sense is found by the engine and never runs
    const runs = _.startsWith('the input') ? [] : [true];
    await expect
      .poll(async () => (await deaf.hotel.db.toolRuns.list(caller.callId)).map(({ finishedAt }) => finishedAt !== null))
      .toEqual(runs);
  });
});

describe('PostgreSQL is away', () => {
  it('a known line is still answered, and nothing is lost', async () => {
    const { lineId } = await deaf.publish(smallFlow());
    const first = await deaf.call(lineId);
    first.press('1');
    await first.ended;
    const { data } = deaf.worker.services;
    const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const broken = (
      ['createCall', 'appendEvents', 'line', 'hotelFacts', 'version', 'legOpened', 'previousCalls'] as const
    ).map((name) => vi.spyOn(data, name).mockImplementation(away));
    const caller = await deaf.call(lineId);
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
    for (const spy of broken) spy.mockRestore();
    await expect
      .poll(async () => (await deaf.hotel.db.calls.get(caller.callId).catch(() => null))?.status, { timeout: 20_000 })
      .toBe('ended');
    const { events } = await deaf.hotel.db.calls.detail(caller.callId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
  });
});

describe('Redis', () => {
  it('goes away in the middle of a call: the call goes on, and its events come later', async () => {
    const { lineId } = await deaf.publish(smallFlow());
    const caller = await deaf.call(lineId);
    await caller.at('menu');
    const { redis, journal } = deaf.worker.services;
    redis.disconnect();
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
    expect(await journal.drained(100)).toBe(false);
    await redis.connect();
    await expect
      .poll(async () => (await deaf.hotel.db.calls.get(caller.callId)).status, { timeout: 20_000 })
      .toBe('ended');
    const { events } = await deaf.hotel.db.calls.detail(caller.callId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
  });

  it('another worker’s higher epoch silences this one', async () => {
    const { lineId } = await deaf.publish(smallFlow());
    const caller = await deaf.call(lineId);
    await caller.at('menu');
    const { redis } = deaf.worker.services;
    const key = redisKeys.lease(caller.callId);
    const lease = JSON.parse((await redis.get(key))!);
    await redis.set(key, JSON.stringify({ ...lease, epoch: lease.epoch + 1, workerId: 'other' }));
    expect(await caller.ended).toBe('moved');
    const after = caller.heard.length;
    expect(caller.events.some(({ type }) => type === 'call.ended')).toBe(false);
    expect(deaf.worker.services.registry.get(caller.callId)).toBeUndefined();
    expect(caller.heard.length).toBe(after);
  });
});
