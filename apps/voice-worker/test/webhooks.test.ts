import { SYSTEM } from '@innline/db';
import { redisKeys, WEBHOOK_EVENT_TYPES, WEBHOOK_EVENTS, type WebhookEventType } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { addMember } from '@innline/testkit/database';
import { startFakeSmtp } from '@innline/testkit/smtp';
import { type ReceiverFault, startWebhookReceiver, type WebhookReceiver } from '@innline/testkit/webhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attempt } from '../src/webhooks/attempt';
import { send } from '../src/webhooks/send';
import { house } from './setup';

const receiver: WebhookReceiver = await startWebhookReceiver();
const inside: WebhookReceiver = await startWebhookReceiver();
const smtp = await startFakeSmtp();
const here = house({
  env: { INNLINE_TTS: 'none', INNLINE_STT: 'none', SMTP_URL: smtp.url, SMTP_FROM: 'phones@aurora.example' },
  worker: { roles: ['ingress', 'agent', 'callbacks'] },
});
const WAIT = { timeout: 15_000 };
let id: string;

beforeAll(async () => {
  const fields = { url: receiver.url, withTranscript: true, enabled: true, by: SYSTEM };
  const made = await hooks().create({ ...fields, name: 'Property system', eventTypes: WEBHOOK_EVENT_TYPES });
  id = made.id;
  receiver.secret = made.secret;
});
beforeEach(async () => {
  receiver.misbehave(null);
  receiver.taken.length = 0;
  receiver.asked.length = 0;
  // an address that failed gets one event at a time: each test begins with one that is well
  await hooks().update({ id, enabled: false, by: SYSTEM });
  await hooks().update({ id, enabled: true, by: SYSTEM });
});
afterAll(async () => {
  await receiver.stop();
  await inside.stop();
  await smtp.stop();
});

const hooks = () => here.hotel.db.webhooks;
const delivery = async (deliveryId: string) =>
  (await hooks().deliveries({ webhookId: id })).find((row) => row.id === deliveryId)!;
const newest = async () => (await hooks().deliveries({ webhookId: id }))[0]!;
const taken = (type: string) => receiver.taken.filter((event) => event.type === type);
const promise = () =>
  here.hotel.db.callbacks.create({
    ...{ number: '+34600999888', name: 'Lucía', reason: 'a late arrival', by: SYSTEM },
    ...{ now: Date.now(), wanted: Date.now() + 3_600_000, effectKey: newId() },
  });

it('a call is told of as it begins and as it ended: signed, as described, once', async () => {
  const { journal } = here.worker.services;
  const [hotelId, callId] = [here.hotel.hotel.id, newId()];
  const event = (seq: number) => ({ v: 1 as const, id: `${callId}:${seq}`, callId, hotelId, seq, at: Date.now() });
  const flow = { flowId: null, flowName: 'Front desk', flowVersion: 1, lineId: null, lineName: null, language: 'en' };
  const who = { callerNumber: '+34600111222', callerName: null };
  const started = { ...event(0), ...flow, ...who, type: 'call.started' } as const;
  journal.publish({ ...started, channel: 'phone', direction: 'inbound' });
  await expect.poll(() => taken('call.started').length, WAIT).toBe(1);
  const ended = { ...event(1), type: 'call.ended', reason: 'completed', outcome: 'informed', durationMs: 9 } as const;
  // Redis may keep an event twice after a lost answer
  for (const once of [ended, ended]) journal.publish(once);
  await expect.poll(() => taken('call.ended').length, WAIT).toBe(1);
  for (const told of receiver.taken) WEBHOOK_EVENTS[told.type as WebhookEventType].parse(told);
  expect(taken('call.ended')[0]).toMatchObject({
    hotelId,
    data: { call: { id: callId, callerNumber: '+34600111222', outcome: 'informed', endReason: 'completed' } },
  });
  expect(receiver.breaches).toEqual([]);
  await expect.poll(async () => (await newest()).status, WAIT).toBe('delivered');
  expect(await newest()).toMatchObject({ attempts: 1, lastCode: 204, lastError: null, nextAttemptAt: null });
});

describe('a receiver that fails', () => {
  const FAULTS: [ReceiverFault, number | null, string][] = [
    [{ kind: 'refuse', status: 500 }, 500, '500'],
    [{ kind: 'refuse', status: 401 }, 401, 'secret'],
    [{ kind: 'refuse', status: 404 }, 404, 'nothing at this address'],
    [{ kind: 'close' }, null, 'did not answer'],
    [{ kind: 'flood' }, null, 'too much'],
    [{ kind: 'redirect', to: inside.url }, 307, 'elsewhere'],
  ];
  it.each(FAULTS)('%o: noted, and sent again later under the same id', async (fault, code, words) => {
    receiver.misbehave(fault);
    await promise();
    await expect.poll(async () => (await newest()).attempts, WAIT).toBe(1);
    const failed = await newest();
    expect(failed).toMatchObject({ status: 'waiting', lastCode: code });
    expect(failed.lastError).toContain(words);
    const pause = failed.nextAttemptAt!.getTime() - failed.lastAttemptAt!.getTime();
    expect(pause).toBe(30_000);
    receiver.misbehave(null);
    // the clock is set to when it is due, instead of waiting for that
    await attempt({ hotelId: here.hotel.hotel.id, id: failed.id }, here.worker.services, () => Date.now() + 31_000);
    expect(receiver.taken).toMatchObject([{ id: failed.eventId, type: 'callback.requested' }]);
    expect(receiver.asked.every((asked) => asked === failed.eventId)).toBe(true);
    expect(await delivery(failed.id)).toMatchObject({ status: 'delivered', attempts: 2 });
    expect([receiver.breaches, inside.asked, inside.strays]).toEqual([[], [], []]);
  });

  it.each([{ kind: 'hang' }, { kind: 'stall' }] as const)('%o: is waited for so long and no longer', async (fault) => {
    receiver.misbehave(fault);
    const task = {
      url: receiver.url,
      secret: receiver.secret,
      type: 'webhook.test',
      eventId: 'e',
      body: '',
      attempts: 0,
    };
    const body = JSON.stringify({ id: 'e', type: 'webhook.test', at: '', hotelId: '', data: {} });
    const sent = await send(task, body, { privateAddresses: true, patienceMs: 300 });
    expect(sent).toMatchObject({ code: null, error: expect.stringContaining('did not answer within') });
    expect(sent.ms).toBeLessThan(2_000);
  });

  it('slow: is waited for', async () => {
    receiver.misbehave({ kind: 'slow', ms: 400 });
    const test = await hooks().test({ id, now: new Date() });
    await expect.poll(async () => (await delivery(test.id)).status, WAIT).toBe('delivered');
    expect((await delivery(test.id)).lastMs).toBeGreaterThanOrEqual(395);
  });
});

it.each(['http://127.0.0.1', 'http://[::1]', 'http://localhost', 'http://169.254.169.254', 'http://10.0.0.1'])(
  '%s is not called where private addresses are not allowed',
  async (origin) => {
    const url = `${origin}:${new URL(receiver.url).port}/innline`;
    const task = { url, secret: 'x', type: 'webhook.test', eventId: 'e', body: '', attempts: 0 };
    const sent = await send(task, '{}', { privateAddresses: false });
    expect(sent).toMatchObject({ code: null, error: expect.stringContaining('private network') });
    expect(receiver.asked).toEqual([]);
  },
);

it('a test goes to a webhook that is switched off, too, and is not repeated', async () => {
  await hooks().update({ id, enabled: false, by: SYSTEM });
  receiver.misbehave({ kind: 'refuse', status: 503 });
  const test = await hooks().test({ id, now: new Date() });
  await expect.poll(async () => (await delivery(test.id)).status, WAIT).toBe('failed');
  expect(await hooks().get(id)).toMatchObject({ failures: 0 });
});

it('failing for more than a day it is switched off; open pages learn of it, and its owners once, by e-mail', async () => {
  const databaseUrl = here.worker.services.env.DATABASE_URL;
  const { organizationId } = here.hotel;
  const { email } = await addMember(databaseUrl, { organizationId, name: 'Ana', role: 'owner' });
  await addMember(databaseUrl, { organizationId, name: 'Ben', role: 'manager' });
  receiver.misbehave({ kind: 'refuse', status: 500 });
  await promise();
  await expect.poll(async () => (await newest()).attempts, WAIT).toBe(1);
  const row = { hotelId: here.hotel.hotel.id, id: (await newest()).id };
  let clock = Date.now();
  for (let tries = 1; tries < 10; tries += 1) {
    clock = (await delivery(row.id)).nextAttemptAt!.getTime();
    await attempt(row, here.worker.services, () => clock);
  }
  expect(await delivery(row.id)).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null });
  expect(await hooks().get(id)).toMatchObject({ enabled: false, switchedOffAt: new Date(clock) });
  expect(await here.hotel.db.audit.list({ action: 'webhook.switch_off' })).toHaveLength(1);
  const live = await here.worker.services.redis.xrange(redisKeys.live(here.hotel.hotel.id), '-', '+');
  expect(live.some(([, fields]) => fields[1]!.includes('"webhook"'))).toBe(true);

  await expect.poll(() => smtp.mails.length, WAIT).toBe(1);
  const [mail] = smtp.mails;
  expect(mail).toMatchObject({ to: email, from: 'phones@aurora.example' });
  expect(mail!.headers.subject).toContain('was switched off');
  expect(mail!.text).toContain('“Property system”');
  expect(mail!.text).toContain('It answered 500');
  expect(mail!.text).toContain('/settings/webhooks');
  // addresses may hold a token
  expect(mail!.text).not.toContain(receiver.url);
  const { data } = here.worker.services;
  await expect.poll(() => data.dueSwitchedOff(0), WAIT).toEqual([]);
  // one that was switched on meanwhile is nothing to tell of
  await hooks().update({ id, enabled: true, by: SYSTEM });
  expect(await data.switchedOffNotice(row.hotelId, id)).toBeNull();
  expect(smtp.mails).toHaveLength(1);
  expect(smtp.faults).toEqual([]);
});

it('the queue holds no names, numbers, addresses or secrets', async () => {
  const { redis } = here.worker.services;
  receiver.misbehave({ kind: 'slow', ms: 1_500 });
  await promise();
  await expect.poll(() => receiver.asked.length, WAIT).toBe(1);
  const row = await newest();
  const keys = await redis.keys(`${redisKeys.queues}:webhooks:*`);
  const values = await Promise.all(
    keys.map(async (key) => JSON.stringify((await redis.type(key)) === 'hash' ? await redis.hgetall(key) : key)),
  );
  expect(values.some((text) => text.includes(row.id))).toBe(true);
  const secrets = new RegExp(`600999|Luc|late arrival|127\\.0\\.0\\.1:${new URL(receiver.url).port}|whsec`);
  for (const text of [...keys, ...values]) expect(text).not.toMatch(secrets);
  await expect.poll(async () => (await delivery(row.id)).status, WAIT).toBe('delivered');
});
