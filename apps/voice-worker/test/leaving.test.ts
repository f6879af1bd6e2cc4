import { createServer } from 'node:http';
import { SYSTEM } from '@innline/db';
import type { CallEventType } from '@innline/shared';
import { flowOf } from '@innline/testkit/worker';
import { afterAll, describe, expect, it } from 'vitest';
import { house } from './setup';

// whoever is cut off is waited for only a moment
const here = house({ env: { INNLINE_RETURN_MS: '200' } });

/** Answers after a while, so that callers can leave while a tool works. */
const slow = createServer((_, res) => setTimeout(() => res.end('{"ok":true}'), 1_500));
const address = new Promise<string>((resolve) =>
  slow.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(slow.address() as { port: number }).port}/`)),
);
afterAll(() => new Promise((resolve) => slow.close(resolve)));

/** Every kind of moment a call has. */
async function busyFlow(departmentId: string) {
  return flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'hello', type: 'greet', config: { text: { en: 'Welcome.' } } },
      {
        id: 'menu',
        type: 'menu',
        config: { prompt: { en: 'Press one.' }, options: [{ id: 'one', label: 'One', digit: '1' }], operatorOn: false },
      },
      {
        id: 'ask',
        type: 'tool',
        config: { tool: 'http_request', input: { method: 'GET', url: await address }, filler: { en: 'Let me look.' } },
      },
      { id: 'ring', type: 'transfer', config: { departmentId, ringSeconds: 5, announcement: {} } },
      { id: 'record', type: 'voicemail', config: { maxSeconds: 5 } },
      { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
    ],
    [
      'start.start > hello',
      'hello.next > menu',
      'menu.one > ask',
      'menu.no_input > bye',
      'menu.no_match > bye',
      'ask.success > ring',
      'ask.failure > ring',
      'ask.refused > ring',
      'ring.no_answer > record',
      'ring.declined > record',
      'ring.failed > record',
      'ring.busy > record',
      'ring.completed > bye',
      'record.recorded > bye',
      'record.empty > bye',
    ],
  );
}

const MOMENTS: [string, CallEventType, (event: never) => boolean][] = [
  ['while the greeting begins', 'prompt.started', () => true],
  ['after the greeting', 'prompt.finished', () => true],
  ['at the menu', 'node.entered', (event: { name: string }) => event.name === 'menu'],
  ['right after a key', 'choice.made', () => true],
  ['while a tool works', 'tool.started', () => true],
  ['when a tool is done', 'tool.finished', () => true],
  ['while a colleague’s phone rings', 'transfer.ringing', () => true],
  ['when nobody answered', 'transfer.ended', () => true],
  ['at the beginning of a message', 'node.entered', (event: { name: string }) => event.name === 'record'],
];

describe.each(['hangs up', 'is cut off'] as const)('a caller who %s', (how) => {
  it.each(MOMENTS)('%s: the call ends properly, once', async (_, type, fits) => {
    const department = await here.hotel.db.departments.create({ name: `Desk ${Math.random()}`, by: SYSTEM });
    const { lineId } = await here.publish(await busyFlow(department.id));
    const caller = await here.call(lineId);
    const { callId } = caller;
    if (type === 'choice.made' || type.startsWith('tool') || type.startsWith('transfer') || _.includes('message')) {
      await caller.at('menu');
      caller.press('1');
    }
    await caller.event(type, fits as () => boolean);
    if (how === 'hangs up') caller.hangUp();
    else caller.drop();
    await caller.ended;
    await expect.poll(() => here.worker.services.registry.get(callId), { timeout: 10_000 }).toBeUndefined();
    await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, { timeout: 10_000 }).toBe('ended');
    const { events } = await here.hotel.db.calls.detail(callId);
    const ends = events.filter((event) => event.type === 'call.ended');
    expect(ends).toHaveLength(1);
    expect(ends[0]).toMatchObject({ reason: 'caller_left' });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((__, i) => i));
    for (const [began, ended] of [
      ['prompt.started', 'prompt.finished'],
      ['transfer.ringing', 'transfer.ended'],
    ]) {
      const count = (wanted: string | undefined) => events.filter((event) => event.type === wanted).length;
      expect(count(ended), `${ended} for each ${began}`).toBe(count(began));
    }
    // nothing of the call stays in Redis
    const keys = await here.worker.services.redis.keys(`call:*${callId}*`);
    expect(keys).toEqual([]);
  });
});
