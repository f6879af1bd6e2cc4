import { SYSTEM } from '@innline/db';
import { type CallEvent, redisKeys } from '@innline/shared';
import { createLogger } from '@innline/shared/server';
import { startWebhookReceiver } from '@innline/testkit/webhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callersEverywhere, NUMBERS } from './callers';
import { CARD, cardsIn, MAIL, NAME, numberOf, personalIn } from './guests';
import { watchRedis } from './redis';

/** R11: what callers are and say, through 200 calls; then it is looked for where it must not be. */
const CALLS = { browser: 140, overTwilio: 30, overTelnyx: 30 };
const ALL = CALLS.browser + CALLS.overTwilio + CALLS.overTelnyx;
const AT_ONCE = 10;

const lines: string[] = [];
const log = createLogger('voice-worker', 'trace', { write: (line: string) => void lines.push(line) });
const receiver = await startWebhookReceiver();
const { here, twilio, telnyx, ways } = await callersEverywhere({ log, roles: ['ingress', 'agent', 'callbacks'] });
let watched: Awaited<ReturnType<typeof watchRedis>>;

beforeAll(async () => {
  watched = await watchRedis(here.worker.services.redis, redisKeys.queues);
  const fields = { url: receiver.url, withTranscript: true, enabled: true, by: SYSTEM };
  const made = await here.hotel.db.webhooks.create({ ...fields, name: 'Ends', eventTypes: ['call.ended'] });
  receiver.secret = made.secret;
});
afterAll(async () => {
  watched.stop();
  await receiver.stop();
});

it('200 calls', { timeout: 180_000 }, async () => {
  // what goes wrong is told, too: messages with everything in them that are not believed
  const form = new URLSearchParams({
    From: numberOf(899),
    To: NUMBERS.twilio,
    CallerName: NAME,
    Body: CARD,
  }).toString();
  await fetch(`${here.http}/voice/twilio/inbound`, { method: 'POST', body: form });
  await fetch(`${here.http}/api/triggers/phone-call?from=${CARD}`, { method: 'POST', body: JSON.stringify({ MAIL }) });
  await fetch(`${here.http}/voice/sessions/${encodeURIComponent(MAIL)}?q=${CARD}`);
  const kinds = Object.entries(CALLS) as [keyof typeof CALLS, number][];
  let i = 0;
  const calls = kinds.flatMap(([way, count]) => Array.from({ length: count }, () => [ways[way], i++] as const));
  const next = async () => {
    for (let call = calls.shift(); call; call = calls.shift()) await call[0](call[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await expect.poll(() => here.worker.services.registry.size, { timeout: 20_000 }).toBe(0);
  await telnyx.webhooks.settled();
  expect(twilio.webhooks.answers.filter(({ status }) => status !== 200 && status !== 204)).toEqual([]);
});

it('none of it is in what the worker logs, or measures', async () => {
  expect(lines.filter((line) => line.includes('Call started'))).toHaveLength(ALL);
  expect(personalIn(lines.join(''))).toEqual([]);
  const metrics = await (await fetch(`${here.http}/metrics`)).text();
  expect(metrics).toContain('innline_');
  expect(personalIn(metrics)).toEqual([]);
});

it('nor in the names of Redis keys, or in what queues are given', async () => {
  await expect.poll(() => receiver.taken.length, { timeout: 30_000 }).toBeGreaterThan(0);
  // the watch sees what it is there for
  expect(watched.keys.size).toBeGreaterThan(ALL);
  expect(watched.jobs.join('\n')).toContain(here.hotel.hotel.id);
  expect(personalIn([...watched.keys].join('\n'))).toEqual([]);
  expect(personalIn(watched.jobs.join('\n'))).toEqual([]);
});

it('cards are not in the journal, transcripts or answers; the rest is, where it belongs', async () => {
  const { db } = here.hotel;
  const stored = async () => (await db.calls.list({ filter: {}, limit: 200 })).calls;
  await expect
    .poll(async () => (await stored()).filter(({ status }) => status === 'ended').length, { timeout: 30_000 })
    .toBe(ALL);
  const all = await Promise.all((await stored()).map(({ id }) => db.calls.detail(id)));
  for (const call of all) {
    const told = JSON.stringify(call);
    const keyed = (call.events as CallEvent[]).flatMap((event) => (event.type === 'digit' ? event.digit : [])).join('');
    expect(cardsIn(told + keyed)).toEqual([]);
    // the beginning of what was keyed is there, and that there was more
    expect(keyed).toMatch(/^424242•{10}$/);
  }
  const told = JSON.stringify(all);
  expect(told.match(/\[card number withheld\]/g)!.length).toBeGreaterThanOrEqual(2 * CALLS.browser);
  for (const kept of [MAIL, NAME, numberOf(0), numberOf(ALL - 1)]) expect(told).toContain(kept);
});
