import { forHotel, userActor } from '@innline/db';
import { ROLES, type Role, WEBHOOK_EVENTS } from '@innline/shared';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type House, house, ORIGIN, testApp } from '@/testing/app';
import { redis } from '../redis';
import { handleRest } from './handle';
import { openApi } from './open-api';
import { OPERATIONS } from './operations';

testApp();

let here: House;
let elsewhere: House;
const keys = {} as Record<Role | 'stranger', string>;
const fields = { name: 'Property system', url: 'https://pms.example.com/innline', eventTypes: ['call.ended'] };

beforeAll(async () => {
  here = await house();
  elsewhere = await house('Hotel Lejano');
  const make = async ({ hotel, owner }: House, role: Role) =>
    (await forHotel(hotel.id).apiKeys.create({ name: role, role, by: userActor(owner) })).key;
  for (const role of ROLES) keys[role] = await make(here, role);
  keys.stranger = await make(elsewhere, 'owner');
});
beforeEach(() => redis().flushall());

async function ask(method: string, path: string, body?: unknown, key = keys.owner) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await handleRest(new Request(`${ORIGIN}/api/v1${path}`, { method, headers, body: text }));
  return { status: response.status, body: await response.json() };
}
const described = (method: string, path: string) =>
  OPERATIONS.find((operation) => operation.method === method && operation.path === path)!.answer;

it('is made, changed, tested, looked at and deleted; each answer as described', async () => {
  const made = await ask('POST', '/webhooks', fields);
  described('POST', '/webhooks').parse(made.body);
  const { id, secret } = made.body;
  expect(made.body).toMatchObject({ enabled: true, withTranscript: false });
  const list = await ask('GET', '/webhooks');
  described('GET', '/webhooks').parse(list.body);
  expect(JSON.stringify(list.body)).not.toContain(secret);
  const one = `/webhooks/${id}`;
  const changed = await ask('PUT', one, { ...fields, name: 'PMS', enabled: false });
  described('PUT', '/webhooks/{webhookId}').parse(changed.body);
  expect(changed.body).toMatchObject({ name: 'PMS', enabled: false });
  const test = await ask('POST', `${one}/test`);
  described('POST', '/webhooks/{webhookId}/test').parse(test.body);
  const log = await ask('GET', `${one}/deliveries?limit=1`);
  described('GET', '/webhooks/{webhookId}/deliveries').parse(log.body);
  expect(log.body.deliveries).toMatchObject([{ type: 'webhook.test', status: 'waiting', eventId: test.body.eventId }]);
  const again = await ask('POST', `/webhooks/deliveries/${test.body.id}/send`);
  described('POST', '/webhooks/deliveries/{deliveryId}/send').parse(again.body);
  expect((await ask('DELETE', one)).body).toEqual({ id });
  expect((await ask('GET', `${one}/deliveries`)).status).toBe(404);
});

describe('refuses', () => {
  it.each([
    ['plain http', { url: 'http://pms.example.com' }, 422],
    ['a private address', { url: 'https://10.0.0.8/innline' }, 422],
    ['loopback by number', { url: 'https://2130706433/' }, 422],
    ['loopback of IPv6', { url: 'https://[::1]/' }, 422],
    ['the machine itself', { url: 'https://localhost/' }, 422],
    ['a name without a dot', { url: 'https://redis/' }, 422],
    ['a name of the house', { url: 'https://pms.local/' }, 422],
    ['credentials in the address', { url: 'https://user:secret@pms.example.com' }, 400],
    ['another protocol', { url: 'ftp://pms.example.com' }, 400],
    ['no address', { url: 'pms' }, 400],
    ['an endless address', { url: `https://pms.example.com/${'x'.repeat(600)}` }, 400],
    ['nothing to be told of', { eventTypes: [] }, 400],
    ['an event there is not', { eventTypes: ['call.dreamt'] }, 400],
    ['a test as a subscription', { eventTypes: ['webhook.test'] }, 400],
    ['no name', { name: ' ' }, 400],
  ])('%s', async (_name, wrong, status) => {
    expect((await ask('POST', '/webhooks', { ...fields, ...wrong })).status).toBe(status);
    expect((await ask('GET', '/webhooks')).body.webhooks).toEqual([]);
  });
});

it.each(ROLES)('%s: owners and managers only', async (role) => {
  const allowed = role === 'owner' || role === 'manager' ? 200 : 403;
  expect((await ask('GET', '/webhooks', undefined, keys[role])).status).toBe(allowed);
});

it('another hotel’s webhook is none, by key or by page', async () => {
  const { id } = (await ask('POST', '/webhooks', { ...fields, name: 'Ours' })).body;
  const delivery = (await ask('POST', `/webhooks/${id}/test`)).body;
  const attempts = [
    ['PUT', `/webhooks/${id}`, fields],
    ['DELETE', `/webhooks/${id}`],
    ['POST', `/webhooks/${id}/test`],
    ['GET', `/webhooks/${id}/deliveries`],
    ['POST', `/webhooks/deliveries/${delivery.id}/send`],
  ] as const;
  for (const [method, path, body] of attempts)
    expect([path, (await ask(method, path, body, keys.stranger)).status]).toEqual([path, 404]);
  const theirs = (await as(elsewhere.owner)).webhooks;
  const input = { hotelId: elsewhere.hotel.id, id };
  for (const verb of [theirs.test, theirs.newSecret, theirs.remove])
    await expect(verb(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(theirs.setEnabled({ ...input, enabled: false })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await ask('GET', '/webhooks')).body.webhooks).toMatchObject([{ name: 'Ours', enabled: true }]);
});

it('every event stands in the description, with its shape', () => {
  const { webhooks } = openApi() as { webhooks: Record<string, { post: { requestBody: object } }> };
  expect(Object.keys(webhooks).sort()).toEqual(Object.keys(WEBHOOK_EVENTS).sort());
  expect(JSON.stringify(webhooks['call.ended']!.post.requestBody)).toContain('transcript');
});
