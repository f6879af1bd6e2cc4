import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  compile,
  type FlowDocument,
  type HotelFacts,
  type Replayed,
  Replayer,
  recordCall,
  runScenario,
  Scenario,
} from '@innline/flow';
import { testDatabase } from '@innline/testkit/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forHotel } from '../../for-hotel';
import type { Journals } from '../../repositories/calls/journals';
import { seed } from '../seed';

testDatabase();
const dataDir = mkdtempSync(path.join(tmpdir(), 'innline-replay-'));

let hotel: HotelFacts;
let flowId: string;
let document: FlowDocument;
let journals: Journals;
let hotelId: string;

beforeAll(async () => {
  const demo = await seed({ dataDir, now: Date.UTC(2026, 10, 21, 9) });
  hotelId = demo.hotels[0]!.id;
  const db = forHotel(hotelId);
  const [busiest] = (await db.flows.list()).sort((a, b) => b.callsLast7Days - a.callsLast7Days);
  flowId = busiest!.id;
  document = (await db.flows.get(flowId)).draft;
  hotel = await db.hotel.facts();
  journals = await db.calls.journals({ flowId });
}, 90_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function replayAll(draft: FlowDocument): Replayed[] {
  const compiled = compile(draft);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  const replayer = new Replayer(compiled.flow, hotel, new Map(Object.entries(journals.documents)));
  return journals.calls.map((call) => replayer.replay(call, call.versionId));
}

const through = (node: string) =>
  journals.calls
    .filter(({ events }) => events.some((event) => event.type === 'node.entered' && event.node === node))
    .map(({ callId }) => callId)
    .sort();
const changed = (replayed: Replayed[]) =>
  replayed
    .filter(({ status }) => status !== 'same')
    .map(({ callId }) => callId)
    .sort();

describe('the demo’s past calls', () => {
  it('are loaded newest first, with the versions they ran and without what the hotel said', () => {
    const { calls, documents, left } = journals;
    expect(calls.length).toBeGreaterThanOrEqual(8);
    expect(left).toBe(0);
    expect(Object.keys(documents)).toHaveLength(1);
    const moments = calls.map(({ startedAt }) => startedAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    expect(JSON.stringify(calls)).not.toContain('"speaker":"hotel"');
  });

  it('go the same way on the version they ran, every one', () => {
    expect(replayAll(document).filter(({ status }) => status !== 'same')).toEqual([]);
  });

  it('that a change touches go another way, and only those', () => {
    const from = document.edges.find(({ from: { node, port } }) => node === 'main_menu' && port === 'spa');
    const target = document.edges.find(({ from: { node, port } }) => node === 'main_menu' && port === 'restaurant');
    if (!from || !target) throw new Error('the demo’s menu has changed');
    const edges = document.edges.map((edge) => (edge.id === from.id ? { ...edge, to: target.to } : edge));
    const touched = journals.calls
      .filter(({ events }) =>
        events.some(({ type, ...event }) => type === 'choice.made' && 'port' in event && event.port === 'spa'),
      )
      .map(({ callId }) => callId);
    expect(touched.length).toBeGreaterThan(0);
    const replayed = replayAll({ ...document, edges });
    expect(changed(replayed)).toEqual(touched.sort());
    for (const one of replayed.filter(({ callId }) => touched.includes(callId)))
      expect(one).toMatchObject({ parts: { after: 'main_menu', now: { node: target.to }, before: { node: from.to } } });
  });

  it('that end otherwise are told apart from those that only go another way', () => {
    const nodes = document.nodes.map((node) =>
      node.type === 'hangup' ? { ...node, config: { ...node.config, outcome: 'changed' } } : node,
    );
    const ended = document.nodes
      .filter(({ type }) => type === 'hangup')
      .flatMap(({ id }) => through(id))
      .sort();
    expect(ended.length).toBeGreaterThan(0);
    const replayed = replayAll({ ...document, nodes });
    expect(
      replayed
        .filter(({ status }) => status === 'ends_differently')
        .map(({ callId }) => callId)
        .sort(),
    ).toEqual(ended);
    expect(changed(replayed)).toEqual(ended);
  });

  it('through a step that is gone are all those that came through it', () => {
    const nodes = document.nodes.filter(({ id }) => id !== 'ask_nights');
    const edges = document.edges
      .filter(({ from: { node } }) => node !== 'ask_nights')
      .map((edge) => (edge.to === 'ask_nights' ? { ...edge, to: 'ask_guests' } : edge));
    expect(through('ask_nights').length).toBeGreaterThan(0);
    expect(changed(replayAll({ ...document, nodes, edges }))).toEqual(through('ask_nights'));
  });

  it('are left out, oldest first, where the answer would become too large', async () => {
    const few = await forHotel(hotelId).calls.journals({ flowId, bytes: 20_000 });
    expect(few.calls.length).toBeGreaterThan(0);
    expect(few.calls.length + few.left).toBe(journals.calls.length);
    expect(few.left).toBeGreaterThan(0);
    expect(few.calls[0]!.callId).toBe(journals.calls[0]!.callId);
    expect((await forHotel(hotelId).calls.journals({ flowId, limit: 3 })).calls).toHaveLength(3);
  });
});

describe('recorded as scenarios', () => {
  it('the demo’s past calls pass on the flow they ran, without a number or a name of anybody', () => {
    const compiled = compile(document);
    if (!compiled.ok) throw new Error('the demo’s flow must compile');
    let recordedCalls = 0;
    for (const call of journals.calls) {
      const recorded = recordCall(compiled.flow, call, hotel, 'A past call');
      if (!recorded.ok) throw new Error(`${call.callId}: ${recorded.why}`);
      recordedCalls += 1;
      const { scenario } = recorded;
      expect(Scenario.parse(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
      expect(runScenario(document, scenario, hotel).differences).toEqual([]);
      const text = JSON.stringify(scenario);
      if (call.callerNumber) expect(text).not.toContain(call.callerNumber);
      expect(text).not.toMatch(/Helen Carter|Méndez/);
    }
    expect(recordedCalls).toBe(journals.calls.length);
  });
});
