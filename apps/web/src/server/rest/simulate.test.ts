import { forHotel, userActor } from '@innline/db';
import { documentOf } from '@innline/flow';
import { publishedFlow } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, house, ORIGIN, testApp } from '@/testing/app';
import { redis } from '../redis';
import { handleRest } from './handle';
import { simulateFlow } from './operations/simulate-flow';

testApp();

let here: House;
let key: string;
let flowId: string;
let foreignFlowId: string;

const document = documentOf({
  title: 'desk',
  flow: {
    languages: ['en', 'es'],
    variables: [{ name: 'room', type: 'text', sensitive: true }],
    nodes: [
      { id: 'start', type: 'trigger' },
      {
        id: 'room',
        type: 'listen',
        config: {
          kind: 'digits',
          minDigits: 2,
          maxDigits: 2,
          variable: 'room',
          prompt: { en: 'Your room?', es: '¿Habitación?' },
        },
      },
      {
        id: 'look',
        type: 'tool',
        config: { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 },
      },
      { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
      { id: 'sorry', type: 'hangup', config: { text: { en: 'Sorry.' } } },
    ],
    edges: [
      'start.start > room',
      'room.heard > look',
      'room.no_input > sorry',
      'room.not_understood > sorry',
      'look.success > bye',
      'look.failure > sorry',
    ],
  },
});

beforeAll(async () => {
  here = await house();
  const elsewhere = await house('Hotel Lejano');
  const repos = forHotel(here.hotel.id);
  key = (await repos.apiKeys.create({ name: 'viewer', role: 'viewer', by: userActor(here.owner) })).key;
  const flow = await publishedFlow(repos);
  flowId = flow.id;
  const { draftRevision } = await repos.flows.get(flowId);
  await repos.flows.saveDraft({
    flowId,
    document,
    baseRevision: draftRevision,
    problemCount: 0,
    by: userActor(here.owner),
  });
  foreignFlowId = (await publishedFlow(forHotel(elsewhere.hotel.id))).id;
});
beforeEach(() => redis().flushall());

async function play(body: unknown, id = flowId, bearer: string | null = key) {
  const request = new Request(`${ORIGIN}/api/v1/flows/${id}/simulate`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
  });
  const response = await handleRest(request);
  return { status: response.status, body: await response.json() };
}

describe('a script played on a flow', () => {
  it('goes through the draft, as described, and masks what is sensitive', async () => {
    const { status, body } = await play({ script: [{ press: '42' }], at: '2026-12-24T22:10:00.000Z' });
    expect(status).toBe(200);
    simulateFlow.answer.parse(body);
    expect(body.path.map(({ node }: { node: string }) => node)).toEqual(['start', 'room', 'look', 'bye']);
    expect(body).toMatchObject({ startedAt: '2026-12-24T22:10:00.000Z', end: { reason: 'completed' }, version: null });
    expect(body.story).toContainEqual(
      expect.objectContaining({ type: 'ran', what: 'get_caller_history', outcome: 'success' }),
    );
    expect(body.variables.room).toBe('***');
  });

  it('the world, the language and the beginning can be chosen', async () => {
    const failed = await play({
      script: [{ press: '42' }],
      world: { tools: { get_caller_history: { fails: 'unavailable' } } },
    });
    expect(failed.body.node).toBe('sorry');
    expect(failed.body.story).toContainEqual(expect.objectContaining({ type: 'failed', outcome: 'unavailable' }));
    const spanish = await play({ language: 'es' });
    expect(spanish.body).toMatchObject({ waits: true, end: null, language: 'es' });
    expect(spanish.body.story[0].text).toBe('¿Habitación?');
    expect((await play({ from: { node: 'look' } })).body.path[0].node).toBe('look');
  });

  it('a version is played as it was published', async () => {
    const { body } = await play({ version: 1 });
    expect(body).toMatchObject({ version: 1, revision: null });
    expect((await play({ version: 99 })).status).toBe(404);
  });

  it('leaves no call behind', async () => {
    await play({ script: [{ press: '42' }] });
    expect((await forHotel(here.hotel.id).calls.list({ limit: 5 })).calls).toEqual([]);
  });
});

describe('refusals', () => {
  it.each([
    ['an action that is none', { script: [{ dance: 'yes' }] }, 400],
    ['keys that are none', { script: [{ press: 'abc' }] }, 400],
    ['too long a script', { script: Array.from({ length: 101 }, () => ({ press: '1' })) }, 400],
    ['a moment that is none', { at: 'tomorrow' }, 400],
    ['a world that is none', { world: { tools: { x: { maybe: 1 } } } }, 400],
    ['a step that is not there', { from: { node: 'nowhere' } }, 422],
    ['a language it is not written in', { language: 'de' }, 422],
  ])('%s', async (_, body, status) => expect((await play(body)).status).toBe(status));

  it('no key, and another hotel’s flow', async () => {
    expect((await play({}, flowId, null)).status).toBe(401);
    expect((await play({}, foreignFlowId)).status).toBe(404);
  });
});
