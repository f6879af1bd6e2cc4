import { forHotel, userActor } from '@innline/db';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, type House, house, ORIGIN, testApp } from '@/testing/app';
import { CALLER_NUMBER, tellCall } from '@/testing/told-call';
import { withoutScenarios } from '@/testing/without-scenarios';
import { redis } from '../redis';
import { handleRest } from './handle';
import { replayFlow } from './operations/replay-flow';

testApp();

let here: House;
let hotelId: string;
let flowId: string;
let callId: string;
let keys: Record<'manager' | 'viewer' | 'elsewhere', string>;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
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
  await withoutScenarios(hotelId, flowId);
  const { revision } = await flowEditor.get({ hotelId, flowId });
  await flowEditor.publish({ hotelId, flowId, revision, note: 'First' });
  callId = await tellCall(hotelId, flowId);
});
beforeEach(() => redis().flushall());

async function replay(body: unknown, bearer: string | null = keys.manager, id = flowId) {
  const response = await handleRest(
    new Request(`${ORIGIN}/api/v1/flows/${id}/replay`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    }),
  );
  return { status: response.status, body: await response.json() };
}

/** The draft with the key for the desk leading to the message instead. */
async function rewire() {
  const repos = forHotel(hotelId);
  const { draft, draftRevision } = await repos.flows.get(flowId);
  const edges = draft.edges.map((edge) =>
    edge.from.node === 'menu' && edge.from.port === 'desk' ? { ...edge, to: 'message' } : edge,
  );
  await repos.flows.saveDraft({
    ...{ flowId, document: { ...draft, edges }, baseRevision: draftRevision },
    ...{ problemCount: 0, by: userActor(here.owner) },
  });
}

describe('past calls played on a flow', () => {
  it('go the same way on the version they ran and on a draft like it', async () => {
    for (const body of [{}, { version: 1 }]) {
      const answer = await replay(body);
      expect(answer.status).toBe(200);
      replayFlow.answer.parse(answer.body);
      expect(answer.body).toMatchObject({
        version: body.version ?? null,
        counts: { calls: 1, same: 1, anotherWay: 0, endsDifferently: 0, notComparable: 0 },
        different: [],
      });
    }
  });

  it('tell where they part from a draft that leads elsewhere, and nothing of the caller', async () => {
    await rewire();
    const { body } = await replay({});
    replayFlow.answer.parse(body);
    expect(body.counts).toMatchObject({ calls: 1, same: 0, notComparable: 0 });
    expect(body.different).toEqual([
      expect.objectContaining({
        callId,
        version: 1,
        divergence: {
          after: expect.objectContaining({ node: 'menu' }),
          before: expect.objectContaining({ node: 'desk' }),
          now: expect.objectContaining({ node: 'message' }),
          onlyEnd: false,
        },
        endBefore: { reason: 'transferred', outcome: null },
      }),
    ]);
    expect(JSON.stringify(body)).not.toContain(CALLER_NUMBER.slice(3));
    expect((await replay({ version: 1 })).body.counts.same).toBe(1);
  });

  it('are for those who may publish, of this hotel', async () => {
    expect((await replay({}, keys.viewer)).status).toBe(403);
    expect((await replay({}, keys.elsewhere)).status).toBe(404);
    expect((await replay({}, null)).status).toBe(401);
  });

  it.each<[string, unknown, number]>([
    ['a version that is none', { version: 99 }, 404],
    ['a version below the first', { version: 0 }, 400],
    ['more calls than may be asked for', { limit: 201 }, 400],
    ['no calls', { limit: 0 }, 400],
    ['words', { limit: 'all' }, 400],
    ['no object', [], 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await replay(body)).status).toBe(status);
  });

  it('says so where the draft cannot run at all', async () => {
    const repos = forHotel(hotelId);
    const { draft, draftRevision } = await repos.flows.get(flowId);
    await repos.flows.saveDraft({
      ...{ flowId, document: { ...draft, nodes: [], edges: [] }, baseRevision: draftRevision },
      ...{ problemCount: 1, by: userActor(here.owner) },
    });
    expect(await replay({})).toMatchObject({ status: 422, body: { detail: expect.any(String) } });
  });
});
