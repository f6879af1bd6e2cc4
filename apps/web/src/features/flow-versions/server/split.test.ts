import { beforeAll, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';

testApp();

let here: House;
let hotelId: string;
let flowId: string;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  const { flows, flowEditor } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  for (const note of ['First', 'Second']) await flowEditor.publish({ hotelId, flowId, revision: 1, note });
});

it('begins, is told with figures, and ends with a winner', async () => {
  const { flowVersions } = await as(here.owner);
  expect(await flowVersions.split({ hotelId, flowId })).toBeNull();
  await flowVersions.startSplit({ hotelId, flowId, versionNumber: 1, percent: 20 });
  expect(await flowVersions.split({ hotelId, flowId })).toMatchObject({
    ...{ percent: 20, base: { number: 2 }, version: { number: 1 } },
    figures: { base: { calls: 0 }, version: { calls: 0 } },
  });
  await flowVersions.changeSplit({ hotelId, flowId, percent: 50 });
  const agent = await as(await member(here, 'agent'));
  await expect(agent.flowVersions.endSplit({ hotelId, flowId, winner: 'version' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await flowVersions.endSplit({ hotelId, flowId, winner: 'version' })).toMatchObject({ winner: 'version' });
  expect((await flowVersions.list({ hotelId, flowId })).find(({ live }) => live)?.number).toBe(1);
});

it('compares any two, and tells one in plain words', async () => {
  const { flowVersions } = await as(here.owner);
  const same = await flowVersions.compare({ hotelId, flowId, from: 1, to: 'draft' });
  expect([same.told, same.diff.nodes]).toEqual([[], []]);
  const told = await flowVersions.summary({ hotelId, flowId });
  expect(told.version).toBe(1);
  expect(told.summary.steps.length).toBeGreaterThan(0);
  expect(told.picture).toMatch(/^<svg /);
});
