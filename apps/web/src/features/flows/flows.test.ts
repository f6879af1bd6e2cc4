import { forHotel } from '@innline/db';
import { documentOf, isBlocking, TEMPLATES } from '@innline/flow';
import { testDocument } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDraft } from '@/features/flow-editor/server';
import { as, type House, house, testApp } from '@/testing/app';
import { withoutScenarios } from '@/testing/without-scenarios';
import { fileNameOf } from './components/download';
import { readFlowFile } from './components/read-flow-file';

testApp();

const STUDIO = {
  description: 'Night line',
  initial_state: 'Trigger',
  states: [
    { name: 'Trigger', type: 'trigger', transitions: [{ event: 'incomingCall', next: 'hello' }], properties: {} },
    {
      name: 'hello',
      type: 'say-play',
      transitions: [{ event: 'audioComplete', next: 'queue' }],
      properties: { say: 'Good night.' },
    },
    { name: 'queue', type: 'enqueue-call', transitions: [], properties: { queue_name: 'night-desk' } },
  ],
};

let here: House;
let hotelId: string;
let flows: Awaited<ReturnType<typeof as>>['flows'];

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
});
beforeEach(async () => {
  ({ flows } = await as(here.owner));
});

describe('a new flow', () => {
  it.each(TEMPLATES)('$label could be published as it is', async ({ id, label }) => {
    const flow = await flows.create({ hotelId, name: `My ${label}`, template: id });
    const repos = forHotel(hotelId);
    const { draft, name } = await repos.flows.get(flow.id);
    expect([name, draft.name]).toEqual([`My ${label}`, `My ${label}`]);
    expect((await checkDraft(repos, draft)).problems.filter(isBlocking)).toEqual([]);
  });

  it('brings its scenarios along, and the list tells what it leads to', async () => {
    const { id } = await flows.create({ hotelId, name: 'Spa line', template: 'spa' });
    const stored = await forHotel(hotelId).scenarios.list(id);
    const offered = (await flows.templates({ hotelId })).find((each) => each.id === 'spa')!;
    expect(offered.adds).toEqual(['Spa']);
    expect(stored).toHaveLength(offered.scenarios);
  });

  it('is refused for a template there is not', async () => {
    await expect(flows.create({ hotelId, name: 'Odd', template: 'casino' })).rejects.toThrow('no template');
  });

  it('uses departments that are there already', async () => {
    await flows.create({ hotelId, name: 'One', template: 'small_desk' });
    await flows.create({ hotelId, name: 'Two', template: 'small_desk' });
    const names = (await forHotel(hotelId).departments.list()).map(({ name }) => name);
    expect(names.filter((name) => name === 'Front desk')).toHaveLength(1);
  });

  it('may be blank, and says what is missing', async () => {
    const flow = await flows.create({ hotelId, name: 'Blank' });
    const row = (await flows.list({ hotelId })).find(({ id }) => id === flow.id)!;
    expect(row).toMatchObject({ state: 'problems', liveVersion: null });
  });
});

describe('archive, rename, duplicate', () => {
  it('an archived flow leaves the list and comes back', async () => {
    const { id: flowId } = await flows.create({ hotelId, name: 'Old menu' });
    await flows.archive({ hotelId, flowId });
    const ids = async (archived: boolean) => (await flows.list({ hotelId, archived })).map(({ id }) => id);
    expect([(await ids(false)).includes(flowId), (await ids(true)).includes(flowId)]).toEqual([false, true]);
    await flows.restore({ hotelId, flowId });
    expect(await ids(false)).toContain(flowId);
  });

  it('a flow that a line leads to is not archived', async () => {
    const { id: flowId } = await flows.create({ hotelId, name: 'Busy' });
    await forHotel(hotelId).lines.create({ name: 'Main', flowId, by: { actor: 'system', name: 'Test' } });
    await expect(flows.archive({ hotelId, flowId })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('“Main”'),
    });
  });

  it('a new name stands in the document too, and counts as a revision', async () => {
    const { id: flowId } = await flows.create({ hotelId, name: 'Before' });
    expect(await flows.rename({ hotelId, flowId, name: 'After' })).toMatchObject({ before: 'Before' });
    const flow = await forHotel(hotelId).flows.get(flowId);
    expect([flow.name, flow.draft.name, flow.draftRevision]).toEqual(['After', 'After', 2]);
  });
});

describe('export and import', () => {
  it('lose nothing', async () => {
    const { id: flowId } = await flows.create({ hotelId, name: 'Travelling', template: 'front_desk' });
    const document = await flows.export({ hotelId, flowId });
    const imported = await flows.import({ hotelId, document: JSON.parse(JSON.stringify(document)) });
    if (imported.status !== 'imported') throw new Error('refused');
    expect(await flows.export({ hotelId, flowId: imported.id })).toEqual(document);
  });

  it('take along the flows one uses, which a draft itself never holds', async () => {
    const { flowEditor } = await as(here.owner);
    const { id: inner } = await flows.create({ hotelId, name: 'Inner', template: 'small_desk' });
    await withoutScenarios(hotelId, inner);
    await flowEditor.publish({ hotelId, flowId: inner, revision: 1, note: 'First' });
    const outer = documentOf({
      title: 'Outer',
      flow: {
        nodes: [
          { id: 'start', type: 'trigger' },
          { id: 'through', type: 'subflow', config: { flowId: inner } },
        ],
        edges: ['start.start > through'],
      },
    });
    const imported = await flows.import({ hotelId, document: JSON.parse(JSON.stringify(outer)) });
    if (imported.status !== 'imported') throw new Error('refused');
    const whole = await flows.export({ hotelId, flowId: imported.id });
    expect(whole.subflows?.[inner]).toMatchObject({ version: 1, document: { nodes: expect.any(Array) } });
    const again = await flows.import({ hotelId, document: JSON.parse(JSON.stringify(whole)) });
    if (again.status !== 'imported') throw new Error('refused');
    expect((await flowEditor.get({ hotelId, flowId: again.id })).draft.subflows).toBeUndefined();
    expect((await flows.export({ hotelId, flowId: again.id })).subflows).toEqual(whole.subflows);
  });

  it('what is no flow is refused with every place, and nothing is stored', async () => {
    const before = (await flows.list({ hotelId })).length;
    const document = { ...testDocument(), nodes: [{ id: 'no spaces', type: 'greet', name: 'Hello' }], edges: 'none' };
    const answer = await flows.import({ hotelId, document });
    expect(answer).toMatchObject({
      status: 'refused',
      problems: [expect.stringContaining('“Hello”'), expect.stringContaining('edges')],
    });
    expect((await flows.list({ hotelId })).length).toBe(before);
  });

  it('what can be mended is taken, with its problems counted', async () => {
    const document = { ...testDocument('Broken'), edges: [] };
    expect(await flows.import({ hotelId, document })).toMatchObject({ status: 'imported', name: 'Broken' });
    expect((await flows.list({ hotelId })).find(({ name }) => name === 'Broken')?.problemCount).toBeGreaterThan(0);
  });

  it('a Studio flow is looked at first, then imported with its departments found by name', async () => {
    const text = JSON.stringify(STUDIO);
    const before = (await flows.list({ hotelId })).length;
    const looked = await flows.import({ hotelId, text, look: true });
    expect(looked).toMatchObject({
      status: 'looked',
      source: 'twilio-studio',
      name: 'Night line',
      report: { counts: { widgets: 3, mapped: 2, approximated: 1, refused: 0 } },
    });
    expect((await flows.list({ hotelId })).length).toBe(before);
    const desk = await forHotel(hotelId).departments.create({
      name: 'Night desk',
      by: { actor: 'system', name: 'Test' },
    });
    const imported = await flows.import({ hotelId, text, name: 'By night' });
    if (imported.status !== 'imported') throw new Error('refused');
    const { nodes, name } = await flows.export({ hotelId, flowId: imported.id });
    expect(name).toBe('By night');
    expect(nodes.find(({ type }) => type === 'transfer')?.config.departmentId).toBe(desk.id);
  });

  it('a paste that is no JSON is told with line and character', async () => {
    const answer = await flows.import({ hotelId, text: '{\n  "states": [}' });
    expect(answer).toMatchObject({ status: 'refused', problems: [expect.stringContaining('line 2, at character 14')] });
  });

  it('a Studio flow for text messages is refused with the reason', async () => {
    const [trigger, ...others] = STUDIO.states;
    const messages = { ...trigger!, transitions: [{ event: 'incomingMessage', next: 'hello' }] };
    const answer = await flows.import({ hotelId, document: { ...STUDIO, states: [messages, ...others] } });
    expect(answer).toMatchObject({ status: 'refused', problems: [expect.stringContaining('incomingCall')] });
  });

  it.each([null, 7, 'text', [], { format: 'twilio' }])('refuses %j politely', async (document) => {
    expect((await flows.import({ hotelId, document })).status).toBe('refused');
  });
});

describe('a file', () => {
  it('that is not JSON is told with its line', async () => {
    const read = await readFlowFile(new File(['{\n  "name": "x",\n  oops\n}'], 'bad.json'));
    expect(read).toMatchObject({ problem: expect.stringMatching(/“bad\.json” is not JSON.*line 3/) });
  });
  it('is named after its flow', () => {
    expect([fileNameOf('Recepción (copy)'), fileNameOf('???')]).toEqual(['recepcion-copy.flow.json', 'flow.flow.json']);
  });
});
