import { forHotel } from '@innline/db';
import { Scenario, type ScenarioDraft } from '@innline/flow';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { withoutScenarios } from '@/testing/without-scenarios';

testApp();

let here: House;
let viewer: Person;
let hotelId: string;
let flowId: string;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  viewer = await member(here, 'viewer');
});
beforeEach(async () => {
  const { flows } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  await withoutScenarios(hotelId, flowId);
});

const scenario = (more: Partial<ScenarioDraft> = {}) =>
  Scenario.parse({ name: 'Asks for a person', at: '2026-11-24T10:00', actions: [{ press: '1' }], ...more });
const good = scenario({ expect: [{ that: 'visits', node: 'desk' }] });
const bad = scenario({ name: 'Never leaves a message', expect: [{ that: 'visits', node: 'message' }] });
const add = async (...scenarios: Scenario[]) => (await as(here.owner)).scenarios.add({ hotelId, flowId, scenarios });
const list = async () => (await (await as(here.owner)).scenarios.list({ hotelId, flowId })).scenarios;

describe('scenarios of a flow', () => {
  it('are added, changed, moved and deleted, and come with the hotel they are played in', async () => {
    const { scenarios } = await as(here.owner);
    const [one, two] = await add(good, bad);
    await scenarios.edit({ hotelId, id: one!.id, scenario: { ...good, name: 'Renamed' } });
    await scenarios.arrange({ hotelId, flowId, ids: [two!.id, one!.id] });
    expect((await list()).map(({ body }) => body.name)).toEqual(['Never leaves a message', 'Renamed']);
    const gone = await scenarios.remove({ hotelId, id: two!.id });
    expect(gone.body).toEqual(bad);
    expect(await list()).toHaveLength(1);
    const { hotel } = await scenarios.list({ hotelId, flowId });
    expect(Object.values(hotel.departments).map(({ name }) => name)).toContain('Front desk');
  });

  it('may be read by everybody and changed by those who may edit the flow', async () => {
    const id = (await add(good))[0]!.id;
    const { scenarios } = await as(viewer);
    expect((await scenarios.list({ hotelId, flowId })).scenarios).toHaveLength(1);
    for (const attempt of [
      () => scenarios.add({ hotelId, flowId, scenarios: [good] }),
      () => scenarios.edit({ hotelId, id, scenario: good }),
      () => scenarios.remove({ hotelId, id }),
      () => scenarios.arrange({ hotelId, flowId, ids: [id] }),
      () => scenarios.import({ hotelId, flowId, file: {} }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('of another hotel are not there', async () => {
    const elsewhere = await house('Hotel Lejano');
    const id = (await add(good))[0]!.id;
    const { scenarios } = await as(elsewhere.owner);
    const theirs = elsewhere.hotel.id;
    await expect(scenarios.remove({ hotelId: theirs, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scenarios.list({ hotelId: theirs, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scenarios.list({ hotelId, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('travel as a file and inside an exported flow', async () => {
    await add(good, bad);
    const { scenarios, flows } = await as(here.owner);
    const file = await scenarios.export({ hotelId, flowId });
    expect(file).toMatchObject({ format: 'innline.scenarios', hotel: { timeZone: 'Europe/Madrid' } });
    expect(await scenarios.import({ hotelId, flowId, file })).toEqual({ status: 'imported', count: 2 });
    expect(await list()).toHaveLength(4);

    const exported = JSON.parse(JSON.stringify(await flows.export({ hotelId, flowId })));
    const copy = await flows.import({ hotelId, document: exported, name: 'Copy' });
    if (copy.status !== 'imported') throw new Error('refused');
    const { scenarios: there } = await scenarios.list({ hotelId, flowId: copy.id });
    expect(there.map(({ body }) => body)).toEqual([good, bad, good, bad]);
  });

  it('that are wrong are refused with their place, and nothing is added', async () => {
    const { scenarios, flows } = await as(here.owner);
    const wrong = { format: 'innline.scenarios', formatVersion: 1, scenarios: [good, { ...bad, at: 'soon' }] };
    expect(await scenarios.import({ hotelId, flowId, file: wrong })).toMatchObject({
      status: 'refused',
      problems: [expect.stringContaining('“Never leaves a message”, at:')],
    });
    const document = { ...(await flows.export({ hotelId, flowId })), scenarios: wrong };
    expect(await flows.import({ hotelId, document })).toMatchObject({ status: 'refused' });
    expect(await list()).toEqual([]);
  });
});

describe('publishing', () => {
  const publish = async (more: { anyway?: string } = {}) => {
    const { flowEditor } = await as(here.owner);
    const { revision } = await flowEditor.get({ hotelId, flowId });
    return flowEditor.publish({ hotelId, flowId, revision, note: 'First', ...more });
  };

  it('goes on where every scenario passes', async () => {
    await add(good);
    expect(await publish()).toMatchObject({ number: 1 });
  });

  it('is refused while one fails, naming it, and nothing is published', async () => {
    await add(good, bad);
    await expect(publish()).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: '1 of 2 scenarios fails: “Never leaves a message”. Mend them, or publish anyway and say why.',
    });
    expect(await forHotel(hotelId).versions.list(flowId)).toEqual([]);
  });

  it('anyway needs a reason, which the audit log keeps', async () => {
    await add(bad);
    await expect(publish({ anyway: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await publish({ anyway: 'The voicemail is mended tomorrow.' })).toMatchObject({ number: 1 });
    const entries = await forHotel(hotelId).audit.list({ subjectId: flowId, action: 'flow.publish_anyway' });
    expect(entries).toMatchObject([
      {
        actorName: here.owner.name,
        summary: 'Published version 1 of “Desk” although a scenario fails: The voicemail is mended tomorrow.',
        details: { failing: ['Never leaves a message'] },
      },
    ]);
  });

  it('anyway leaves no entry where nothing fails', async () => {
    await add(good);
    await publish({ anyway: 'To be sure' });
    expect(await forHotel(hotelId).audit.list({ subjectId: flowId, action: 'flow.publish_anyway' })).toEqual([]);
  });
});
