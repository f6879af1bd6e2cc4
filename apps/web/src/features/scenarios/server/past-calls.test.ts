import { appendEvents, forHotel } from '@innline/db';
import type { CallEvent, CallEventBody } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { withoutScenarios } from '@/testing/without-scenarios';

testApp();

let here: House;
let viewer: Person;
let hotelId: string;
let flowId: string;
let callId: string;

const BEGAN = Date.UTC(2026, 10, 20, 9);
const NUMBER = '+34699888777';

const enter = (node: string, nodeType: string, fromPort: string | null): CallEventBody => ({
  ...{ type: 'node.entered', node, nodeType, name: node, lane: 'main', viaEdge: null, fromPort },
});

/** Somebody who presses 1 and is put through. */
async function tellCall(): Promise<string> {
  const id = newId();
  const live = await forHotel(hotelId).versions.live(flowId);
  const told: CallEventBody[] = [
    {
      ...{ type: 'call.started', channel: 'phone', direction: 'inbound', flowId, flowName: 'Desk', flowVersion: 1 },
      ...{ lineId: null, lineName: null, callerNumber: NUMBER, callerName: null, language: 'en' },
    },
    { type: 'call.answered' },
    enter('start', 'trigger', null),
    enter('welcome', 'greet', 'start'),
    enter('menu', 'menu', 'next'),
    { type: 'digit', digit: '1', source: 'rtp', node: 'menu' },
    { type: 'choice.made', node: 'menu', port: 'desk', by: 'digit', said: '1', confidence: 1 },
    enter('desk', 'transfer', 'desk'),
    {
      ...{ type: 'transfer.ringing', transfer: 't', node: 'desk', to: 'Desk', departmentId: null },
      ...{ briefing: null, ringSeconds: 25 },
    },
    { type: 'transfer.ended', transfer: 't', outcome: 'completed' },
    { type: 'call.ended', reason: 'transferred', outcome: null, durationMs: 20_000 },
  ];
  const envelope = { v: 1 as const, callId: id, hotelId };
  const events = told.map((body, seq) => ({ ...envelope, id: `${id}:${seq}`, seq, at: BEGAN + seq * 2_000, ...body }));
  await forHotel(hotelId).calls.create({
    ...{ id, flowId, flowVersionId: live!.id, flowVersionNumber: 1, flowName: 'Desk', lineId: null },
    ...{ channel: 'phone', callerNumber: NUMBER, language: 'en', startedAt: new Date(BEGAN) },
  });
  await appendEvents(events as CallEvent[]);
  return id;
}

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  viewer = await member(here, 'viewer');
  const { flows, flowEditor } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  await withoutScenarios(hotelId, flowId);
  const { revision } = await flowEditor.get({ hotelId, flowId });
  await flowEditor.publish({ hotelId, flowId, revision, note: 'First' });
  callId = await tellCall();
});

describe('past calls', () => {
  it('are given to those who may publish, and to nobody else', async () => {
    const { scenarios } = await as(here.owner);
    const { calls, documents } = await scenarios.journals({ hotelId, flowId });
    expect(calls.map((call) => call.callId)).toEqual([callId]);
    expect(Object.keys(documents)).toEqual([calls[0]!.versionId]);
    for (const who of [viewer, await member(here, 'agent')]) {
      const theirs = (await as(who)).scenarios;
      await expect(theirs.journals({ hotelId, flowId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(theirs.recordCall({ hotelId, callId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('become scenarios that pass, without the caller’s number', async () => {
    const { scenarios } = await as(here.owner);
    const first = await scenarios.recordCall({ hotelId, callId });
    expect(first).toMatchObject({ flowId, name: 'From a call', replaced: ['the caller’s number'] });
    expect(await scenarios.recordCall({ hotelId, callId })).toMatchObject({ name: 'From a call 2' });
    const { scenarios: kept } = await scenarios.list({ hotelId, flowId });
    expect(kept[0]!.body).toMatchObject({
      actions: [{ press: '1' }],
      expect: [
        { that: 'path', nodes: ['start', 'welcome', 'menu', 'desk'] },
        { that: 'ends', reason: 'transferred' },
      ],
    });
    expect(JSON.stringify(kept)).not.toContain(NUMBER);
  });

  it('of another hotel are not there', async () => {
    const elsewhere = await house('Hotel Lejano');
    const { scenarios } = await as(elsewhere.owner);
    const theirs = elsewhere.hotel.id;
    await expect(scenarios.journals({ hotelId: theirs, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scenarios.recordCall({ hotelId: theirs, callId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
