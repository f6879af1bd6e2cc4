import { forHotel, userActor } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { beforeAll, expect, it } from 'vitest';
import { as, type House, house, member, ORIGIN, testApp } from '@/testing/app';
import { handleRest } from './handle';
import { openApi } from './open-api';
import { OPERATIONS } from './operations';

testApp();

let here: House;
let elsewhere: House;
let ours: string;
let theirs: string;
let callId: string;
let key: string;

async function link({ hotel }: House) {
  const db = forHotel(hotel.id);
  const call = newId();
  await db.calls.create({
    ...{ id: call, channel: 'phone', lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1 },
    ...{ flowName: 'Front desk', callerNumber: null, language: 'en', startedAt: new Date() },
  });
  const { id } = await db.paymentLinks.create({
    ...{ callId: call, reservationId: null, amount: 5_000, currency: 'EUR', description: 'Deposit', vendor: 'stripe' },
    ...{ sendBy: 'sms', expiresAt: new Date(Date.now() + 3_600_000), effectKey: newId() },
  });
  await db.paymentLinks.answer({ id, vendorId: `cs_${id}`, url: `https://pay.example/${id}` });
  return { id, callId: call };
}

beforeAll(async () => {
  here = await house();
  elsewhere = await house('Hotel Lejano');
  ({ id: ours, callId } = await link(here));
  ({ id: theirs } = await link(elsewhere));
  const by = userActor(here.owner);
  ({ key } = await forHotel(here.hotel.id).apiKeys.create({ name: 'Viewer', role: 'viewer', by }));
});

async function ask(path: string) {
  const headers = { authorization: `Bearer ${key}` };
  const response = await handleRest(new Request(`${ORIGIN}/api/v1${path}`, { headers }));
  return { status: response.status, body: await response.json() };
}
const described = (path: string) => OPERATIONS.find((operation) => operation.path === path)!.answer;

it('scripts read the hotel’s payment links, as described', async () => {
  const list = await ask('/payment-links');
  described('/payment-links').parse(list.body);
  expect(list.body.paymentLinks).toMatchObject([{ id: ours, state: 'open', amount: 5_000, currency: 'EUR', callId }]);
  const one = await ask(`/payment-links/${ours}`);
  described('/payment-links/{paymentLinkId}').parse(one.body);
  expect(one.body).toEqual(list.body.paymentLinks[0]);
  expect(JSON.stringify(openApi())).toContain('/payment-links/{paymentLinkId}');
});

it.each([
  ['state=open', 1],
  ['state=paid', 0],
  ['callId=nobody', 0],
])('narrows them down by %s', async (query, count) => {
  expect((await ask(`/payment-links?${query}`)).body.paymentLinks).toHaveLength(count);
});

it('gives nothing of another hotel, and refuses what is no question', async () => {
  expect((await ask(`/payment-links/${theirs}`)).status).toBe(404);
  expect(JSON.stringify((await ask('/payment-links?limit=500')).body)).not.toContain(theirs);
  for (const bad of ['state=owed', 'limit=0', 'limit=many'])
    expect((await ask(`/payment-links?${bad}`)).status).toBe(400);
});

it('pages list them by state and by call; a viewer cancels none', async () => {
  const viewer = await as(await member(here, 'viewer'));
  const hotelId = here.hotel.id;
  expect(await viewer.payments.list({ hotelId, callId })).toMatchObject([{ id: ours, sendBy: 'sms', sentAt: null }]);
  expect(await viewer.payments.list({ hotelId, state: 'paid' })).toEqual([]);
  await expect(viewer.payments.cancel({ hotelId, id: ours })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const owner = await as(here.owner);
  await expect(owner.payments.cancel({ hotelId, id: '../sessions' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
