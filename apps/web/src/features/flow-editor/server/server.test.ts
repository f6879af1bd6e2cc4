import { forHotel } from '@innline/db';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { renameNode, setField } from '../operations';

testApp();

let here: House;
let colleague: Person;
let hotelId: string;
let flowId: string;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  colleague = await member(here, 'manager');
});
beforeEach(async () => {
  const { flows } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
});

const open = async (who: Person) => {
  const { flowEditor } = await as(who);
  return { flowEditor, flow: await flowEditor.get({ hotelId, flowId }) };
};

describe('the draft', () => {
  it('is saved by revision, and counts what blocks it', async () => {
    const { flowEditor, flow } = await open(here.owner);
    const document = { ...flow.draft, edges: [] };
    expect(await flowEditor.saveDraft({ hotelId, flowId, baseRevision: flow.revision, document })).toEqual({
      status: 'saved',
      revision: flow.revision + 1,
    });
    const stored = await forHotel(hotelId).flows.get(flowId);
    expect(stored.draft.edges).toEqual([]);
    expect(stored.problemCount).toBeGreaterThan(0);
  });

  it('of somebody who was quicker is not overwritten: theirs comes back', async () => {
    const { flowEditor, flow } = await open(here.owner);
    const theirs = await as(colleague);
    const first = flow.draft.nodes[0]!.id;
    const base = { hotelId, flowId, baseRevision: flow.revision };
    await theirs.flowEditor.saveDraft({ ...base, document: renameNode(flow.draft, first, 'Theirs') });
    const answer = await flowEditor.saveDraft({ ...base, document: renameNode(flow.draft, first, 'Mine') });
    expect(answer).toMatchObject({
      status: 'conflict',
      theirs: {
        revision: flow.revision + 1,
        byName: colleague.name,
        document: { nodes: [{ name: 'Theirs' }, ...flow.draft.nodes.slice(1).map(() => ({}))] },
      },
    });
    expect((await forHotel(hotelId).flows.get(flowId)).draft.nodes[0]!.name).toBe('Theirs');
  });

  it('that is no flow is refused in plain words, and nothing is stored', async () => {
    const { flowEditor, flow } = await open(here.owner);
    for (const document of [null, 'x', { nodes: 'many' }, { ...flow.draft, format: 'other' }]) {
      await expect(
        flowEditor.saveDraft({ hotelId, flowId, baseRevision: flow.revision, document }),
      ).rejects.toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
      });
    }
    expect((await forHotel(hotelId).flows.get(flowId)).draftRevision).toBe(flow.revision);
  });

  it('that collided can be kept as a flow of its own', async () => {
    const { flowEditor, flow } = await open(here.owner);
    const copy = await flowEditor.keepCopy({ hotelId, document: flow.draft });
    expect(copy.name).toBe('Desk (my copy)');
    expect((await forHotel(hotelId).flows.get(copy.id)).draft.nodes).toEqual(flow.draft.nodes);
  });
});

describe('publishing', () => {
  it('makes a version, says that it is live and that the draft is it', async () => {
    const { flowEditor, flow } = await open(here.owner);
    expect(flow.live).toBeNull();
    const published = await flowEditor.publish({ hotelId, flowId, revision: flow.revision, note: 'First' });
    expect(published).toMatchObject({ number: 1, note: 'First' });
    expect((await open(here.owner)).flow.live).toMatchObject({
      number: 1,
      isDraft: true,
      publishedByName: here.owner.name,
    });
  });

  it('is refused by the server while something blocks it, whatever the page thought', async () => {
    const { flowEditor, flow } = await open(here.owner);
    const broken = { ...flow.draft, edges: [] };
    const saved = await flowEditor.saveDraft({ hotelId, flowId, baseRevision: flow.revision, document: broken });
    if (saved.status !== 'saved') throw new Error('not saved');
    await expect(
      flowEditor.publish({ hotelId, flowId, revision: saved.revision, note: 'Broken' }),
    ).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: expect.stringContaining('cannot be published yet'),
    });
    expect(await forHotel(hotelId).versions.list(flowId)).toEqual([]);
  });

  it('of a draft that changed since is a conflict', async () => {
    const { flowEditor, flow } = await open(here.owner);
    const document = setField(flow.draft, flow.draft.nodes[1]!.id, 'text', { en: 'Hello.' }, () => []);
    await flowEditor.saveDraft({ hotelId, flowId, baseRevision: flow.revision, document });
    await expect(flowEditor.publish({ hotelId, flowId, revision: flow.revision, note: 'Old' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('needs a line on what changed', async () => {
    const { flowEditor, flow } = await open(here.owner);
    await expect(flowEditor.publish({ hotelId, flowId, revision: flow.revision, note: '  ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('who may', () => {
  it('agents and viewers look; only managers and owners edit', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      const { flowEditor, flow } = await open(await member(here, role));
      expect(flow.name).toBe('Desk');
      const draft = { hotelId, flowId, baseRevision: flow.revision, document: flow.draft };
      await expect(flowEditor.saveDraft(draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(flowEditor.publish({ hotelId, flowId, revision: 1, note: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(flowEditor.presence({ hotelId, flowId, state: 'here' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('another hotel’s flow does not exist here', async () => {
    const elsewhere = await house('Casa Alba');
    const { flowEditor } = await as(elsewhere.owner);
    await expect(flowEditor.get({ hotelId: elsewhere.hotel.id, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(flowEditor.get({ hotelId, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('knows the hotel’s schedules, departments and languages, and does without the worker', async () => {
  const { flowEditor } = await as(here.owner);
  const context = await flowEditor.context({ hotelId });
  expect(context).toMatchObject({ hotelId, languages: ['en', 'es'] });
  expect(await flowEditor.speech({ hotelId })).toEqual({ voices: [] });
  expect(context.onError).toEqual({ departmentId: null, voicemail: true });
  expect(context.departments.map(({ name }) => name)).toContain('Front desk');
});

it('sends other flows by name only, and what is drawn in them when it is asked for', async () => {
  const { flowEditor, flow } = await open(here.owner);
  const named = async () => (await flowEditor.context({ hotelId })).liveFlows.find(({ id }) => id === flowId);
  expect(await named()).toBeUndefined();
  expect(await flowEditor.library({ hotelId, flowIds: [flowId] })).toEqual({});
  await flowEditor.publish({ hotelId, flowId, revision: flow.revision, note: 'First' });
  expect(await named()).toEqual({ id: flowId, name: flow.draft.name, version: 1 });
  expect(JSON.stringify(await flowEditor.context({ hotelId }))).not.toContain('"nodes"');
  expect(await flowEditor.library({ hotelId, flowIds: [flowId, 'nobody'] })).toEqual({
    [flowId]: { name: flow.draft.name, version: 1, document: flow.draft },
  });
  const elsewhere = await house('Casa Luna');
  const theirs = await as(elsewhere.owner);
  expect(await theirs.flowEditor.library({ hotelId: elsewhere.hotel.id, flowIds: [flowId] })).toEqual({});
  await expect(theirs.flowEditor.library({ hotelId, flowIds: [flowId] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
