import { beforeAll, describe, expect, it } from 'vitest';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { CALLER_NUMBER as NUMBER, tellCall } from '@/testing/told-call';
import { withoutScenarios } from '@/testing/without-scenarios';

testApp();

let here: House;
let viewer: Person;
let hotelId: string;
let flowId: string;
let callId: string;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  viewer = await member(here, 'viewer');
  const { flows, flowEditor } = await as(here.owner);
  ({ id: flowId } = await flows.create({ hotelId, name: 'Desk', template: 'small_desk' }));
  await withoutScenarios(hotelId, flowId);
  const { revision } = await flowEditor.get({ hotelId, flowId });
  await flowEditor.publish({ hotelId, flowId, revision, note: 'First' });
  callId = await tellCall(hotelId, flowId);
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
