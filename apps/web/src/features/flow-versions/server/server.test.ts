import { forHotel } from '@innline/db';
import { beforeAll, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';

testApp();

let here: House;
let hotelId: string;
let flowId: string;

/** A flow with two versions: the second has another name. */
beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  const { flows, flowEditor } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  await flowEditor.publish({ hotelId, flowId, revision: 1, note: 'First' });
  const { draft } = await flowEditor.get({ hotelId, flowId });
  await flowEditor.saveDraft({ hotelId, flowId, baseRevision: 1, document: { ...draft, name: 'Night desk' } });
  await flowEditor.publish({ hotelId, flowId, revision: 2, note: 'Second' });
});

const versions = async () => (await as(here.owner)).flowVersions;
const numbers = async () =>
  (await (await versions()).list({ hotelId, flowId })).map(({ number, note, live, rolledBackFrom }) => [
    number,
    note,
    live,
    rolledBackFrom,
  ]);

it('lists, opens and goes back: history only grows', async () => {
  expect(await numbers()).toEqual([
    [2, 'Second', true, null],
    [1, 'First', false, null],
  ]);
  const first = await (await versions()).get({ hotelId, flowId, number: 1 });
  expect(first).toMatchObject({ number: 1, live: false, document: { name: 'Desk' }, draft: { name: 'Night desk' } });
  expect(await (await versions()).rollBack({ hotelId, flowId, toVersionNumber: 1, note: 'Too dark' })).toEqual({
    number: 3,
  });
  expect(await numbers()).toEqual([
    [3, 'Too dark', true, 1],
    [2, 'Second', false, null],
    [1, 'First', false, null],
  ]);
  // Rolling back is about callers; what is being edited stays.
  expect((await forHotel(hotelId).flows.get(flowId)).draft.name).toBe('Night desk');
});

it('makes a version the draft, unless somebody saved meanwhile', async () => {
  const { draftRevision } = await (await versions()).get({ hotelId, flowId, number: 1 });
  const restore = async (baseRevision: number) =>
    (await versions()).restoreToDraft({ hotelId, flowId, number: 1, baseRevision });
  await expect(restore(draftRevision - 1)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await restore(draftRevision)).toEqual({ revision: draftRevision + 1 });
  expect((await forHotel(hotelId).flows.get(flowId)).draft.name).toBe('Desk');
});

it('lets agents look and nothing more', async () => {
  const { flowVersions } = await as(await member(here, 'agent'));
  expect((await flowVersions.list({ hotelId, flowId })).length).toBeGreaterThan(1);
  await expect(flowVersions.rollBack({ hotelId, flowId, toVersionNumber: 1, note: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('does not know versions that are not there', async () => {
  await expect((await versions()).get({ hotelId, flowId, number: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
