import { forHotel, userActor } from '@innline/db';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type House, house, ORIGIN, testApp } from '@/testing/app';
import { redis } from '../redis';
import { handleRest } from './handle';
import { changeSplit } from './operations/change-split';

testApp();

let here: House;
let flowId: string;
let keys: Record<'manager' | 'viewer' | 'elsewhere', string>;

beforeAll(async () => {
  here = await house();
  const hotelId = here.hotel.id;
  const elsewhere = await house('Hotel Lejano');
  const key = async (one: House, role: 'manager' | 'viewer') =>
    (await forHotel(one.hotel.id).apiKeys.create({ name: role, role, by: userActor(one.owner) })).key;
  keys = {
    manager: await key(here, 'manager'),
    viewer: await key(here, 'viewer'),
    elsewhere: await key(elsewhere, 'manager'),
  };
  const { flows, flowEditor } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  for (const note of ['First', 'Second']) await flowEditor.publish({ hotelId, flowId, revision: 1, note });
});
beforeEach(() => redis().flushall());

async function send(method: string, path: string, body?: unknown, bearer = keys.manager) {
  const response = await handleRest(
    new Request(`${ORIGIN}/api/v1/flows/${flowId}/split${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    }),
  );
  return { status: response.status, body: await response.json() };
}
const live = async () => (await forHotel(here.hotel.id).versions.live(flowId))!.number;

describe('two versions that share the calls', () => {
  it('cannot be changed or ended before they do', async () => {
    expect((await send('PUT', '', { percent: 50 })).status).toBe(409);
    expect((await send('POST', '/end', { winner: 'base' })).status).toBe(409);
  });

  it.each([
    ['base', 2],
    ['version', 1],
  ])('get another part of the calls while they run, and end in favour of the %s', async (winner, number) => {
    expect((await send('POST', '', { versionNumber: 1, percent: 20 })).status).toBe(200);
    const changed = await send('PUT', '', { percent: 55 });
    expect(changed.status).toBe(200);
    changeSplit.answer.parse(changed.body);
    expect(changed.body).toMatchObject({ percent: 55, base: { number: 2 }, version: { number: 1 }, endedAt: null });
    expect((await send('GET', '')).body.split).toMatchObject({ percent: 55 });
    expect((await send('POST', '/end', { winner })).body).toMatchObject({ winner, percent: 55 });
    expect(await live()).toBe(number);
    expect((await send('PUT', '', { percent: 60 })).status).toBe(409);
  });

  it.each([[{ percent: 0 }], [{ percent: 100 }], [{ percent: 12.5 }], [{ percent: '20' }], [{}]])(
    'refuses %j',
    async (body) => {
      expect((await send('PUT', '', body)).status).toBe(400);
    },
  );

  it('are changed by those who may publish, of this hotel', async () => {
    expect((await send('PUT', '', { percent: 50 }, keys.viewer)).status).toBe(403);
    expect((await send('PUT', '', { percent: 50 }, keys.elsewhere)).status).toBe(404);
  });
});
