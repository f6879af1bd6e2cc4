import type { CallEvent, CallEventBody } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, publishedFlow, testDatabase } from '@innline/testkit/database';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '../client';
import { appendEvents } from './append-events';

testDatabase();

let fixture: HotelFixture;
let flow: { id: string };
beforeAll(async () => {
  fixture = await createHotelFixture();
  flow = await publishedFlow(fixture.db);
});

const START = Date.UTC(2026, 10, 20, 9, 30);

/** Events of one call in the order they happened. */
function journal(bodies: CallEventBody[], callId: string = newId(), hotelId = fixture.hotel.id): CallEvent[] {
  return bodies.map((body, seq) => ({
    v: 1 as const,
    id: `${callId}:${seq}`,
    callId,
    hotelId,
    seq,
    at: START + seq * 1_000,
    ...body,
  }));
}

const started = (): CallEventBody => ({
  type: 'call.started',
  channel: 'browser',
  direction: 'inbound',
  flowId: flow.id,
  flowName: 'Front desk',
  flowVersion: 1,
  lineId: null,
  lineName: null,
  callerNumber: '+34600111222',
  callerName: null,
  language: 'en',
});
const entered = (node: string): CallEventBody => ({
  type: 'node.entered',
  node,
  nodeType: 'menu',
  name: node.toUpperCase(),
  lane: 'main',
  viaEdge: null,
  fromPort: null,
});
const said = (segment: string, text: string, startMs = 0): CallEventBody => ({
  type: 'transcript.final',
  segment,
  speaker: 'caller',
  text,
  language: 'en',
  startMs,
  endMs: startMs + 500,
  confidence: 0.9,
  by: 'speech',
});
const ended = (outcome: string): CallEventBody => ({
  type: 'call.ended',
  reason: 'completed',
  outcome,
  durationMs: 42_000,
});

/** Everything the journal writes about a call. */
async function rowsOf(callId: string) {
  const [call, segments, legs, events] = await Promise.all([
    prisma().call.findUnique({ where: { id: callId }, omit: { createdAt: true } }),
    prisma().transcriptSegment.findMany({ where: { callId }, orderBy: { id: 'asc' } }),
    prisma().leg.findMany({ where: { callId }, orderBy: { id: 'asc' } }),
    prisma().callEvent.findMany({ where: { callId }, orderBy: { seq: 'asc' } }),
  ]);
  return JSON.parse(JSON.stringify({ call, segments, legs, events }).replaceAll(callId, 'the-call'));
}

describe('a call as the journal tells it', () => {
  it('is made, moved, written down and ended', async () => {
    const events = journal([
      started(),
      { type: 'call.answered' },
      entered('greet'),
      said('s1', 'Buenos días, ¿habitación?'),
      { type: 'language.set', language: 'es' },
      entered('menu'),
      { type: 'transfer.answered', transfer: 't1', memberName: 'Jon' },
      { type: 'transfer.ended', transfer: 't1', outcome: 'completed' },
      ended('booked'),
    ]);
    expect(await appendEvents(events)).toEqual({ stored: 9, repeated: 0 });
    const detail = await fixture.db.calls.detail(events[0]!.callId);
    expect(detail).toMatchObject({
      status: 'ended',
      channel: 'browser',
      flowId: flow.id,
      flowVersionNumber: 1,
      language: 'es',
      node: 'menu',
      nodeName: 'MENU',
      outcome: 'booked',
      endReason: 'completed',
      durationMs: 42_000,
      lastSeq: 8,
      answeredAt: new Date(START + 1_000),
    });
    expect(detail.document?.name).toBe('Front desk');
    expect(detail.segments).toMatchObject([{ segment: 's1', text: 'Buenos días, ¿habitación?' }]);
    expect(detail.legs.map((leg) => [leg.kind, leg.userName, leg.endedAt?.getTime()])).toEqual([
      ['caller', null, START + 8_000],
      ['staff', 'Jon', START + 7_000],
    ]);
    expect(detail.events).toEqual(events);
    const found = await fixture.db.calls.list({ filter: { text: 'HABITACION dias' } });
    expect(found.calls.map((call) => [call.id, call.match?.text])).toEqual([
      [events[0]!.callId, 'Buenos días, ¿habitación?'],
    ]);
  });

  it('survives characters PostgreSQL does not store', async () => {
    const events = journal([started(), said('s1', 'half a \uD83D pair and a \0 nul'), said('s2', 'ok \u{1F600}')]);
    await appendEvents(events);
    const { segments } = await fixture.db.calls.detail(events[0]!.callId);
    expect(segments.map(({ text }) => text)).toEqual(['half a \uFFFD pair and a  nul', 'ok \u{1F600}']);
  });

  it('completes a call that the worker wrote, and leaves what the worker knows better', async () => {
    const id = newId();
    const version = await fixture.db.versions.live(flow.id);
    await fixture.db.calls.create({
      id,
      channel: 'phone',
      lineId: null,
      flowId: flow.id,
      flowVersionId: version!.id,
      flowVersionNumber: 1,
      flowName: 'Front desk',
      callerNumber: '+34600999888',
      language: 'en',
      startedAt: new Date(START),
    });
    await appendEvents(journal([started(), { type: 'call.answered' }], id));
    expect(await fixture.db.calls.get(id)).toMatchObject({ status: 'live', callerNumber: '+34600999888' });
    const live = await fixture.db.calls.live();
    expect(live.map((call) => call.id)).toContain(id);
  });
});

describe('strangers', () => {
  it('refuses the batch where a hotel does not exist, and stores nothing of it', async () => {
    const good = journal([started()]);
    const bad = journal([started()], newId(), newId());
    await expect(appendEvents([...good, ...bad])).rejects.toMatchObject({ code: 'not_found' });
    expect(await prisma().call.count({ where: { id: { in: [good[0]!.callId, bad[0]!.callId] } } })).toBe(0);
  });

  it('refuses an event that claims another hotel’s call', async () => {
    const other = await createHotelFixture();
    const mine = journal([started(), { type: 'call.answered' }]);
    await appendEvents(mine);
    const forged = journal([started(), entered('x'), ended('stolen')], mine[0]!.callId, other.hotel.id).slice(2);
    await expect(appendEvents(forged)).rejects.toMatchObject({ code: 'not_found' });
    expect(await fixture.db.calls.get(mine[0]!.callId)).toMatchObject({ status: 'live', outcome: null });
  });

  it('leaves out a flow of another hotel', async () => {
    const other = await createHotelFixture();
    const events = journal([started()], newId(), other.hotel.id);
    await appendEvents(events);
    expect(await other.db.calls.get(events[0]!.callId)).toMatchObject({ flowId: null, flowName: 'Front desk' });
  });
});

const body = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(entered),
  fc
    .tuple(fc.constantFrom('s1', 's2', 's3'), fc.constantFrom('hello', 'two nights', 'bye'))
    .map(([s, t]) => said(s, t)),
  fc.constantFrom('en', 'es', 'de').map((language): CallEventBody => ({ type: 'language.set', language })),
  fc
    .constantFrom('t1', 't2')
    .map((transfer): CallEventBody => ({ type: 'transfer.answered', transfer, memberName: 'Jon' })),
  fc
    .constantFrom('t1', 't2')
    .map((transfer): CallEventBody => ({ type: 'transfer.ended', transfer, outcome: 'completed' })),
  fc.constant<CallEventBody>({ type: 'call.answered' }),
  fc.constantFrom('booked', 'left').map(ended),
  fc.constant<CallEventBody>({ type: 'digit', digit: '1', source: 'keypad', node: null }),
);

describe('repetition and disorder', () => {
  it('ends in the same rows for duplicates, any order, any batches and two writers', async () => {
    const scenario = fc.record({
      bodies: fc.array(body, { minLength: 1, maxLength: 14 }),
      order: fc.infiniteStream(fc.nat()),
      batch: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ bodies, order, batch }) => {
        const plain = journal([started(), ...bodies]);
        await appendEvents(plain);

        const twin = journal([started(), ...bodies]);
        const ranks = order[Symbol.iterator]();
        const twice = [...twin, ...twin]
          .map((event) => ({ event, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        const batches = Array.from({ length: Math.ceil(twice.length / batch) }, (_, index) =>
          twice.slice(index * batch, (index + 1) * batch),
        );
        const writer = async (mine: CallEvent[][]) => {
          for (const events of mine) await appendEvents(events);
        };
        await Promise.all([
          writer(batches.filter((_, i) => i % 2 === 0)),
          writer(batches.filter((_, i) => i % 2 === 1)),
        ]);

        expect(await rowsOf(twin[0]!.callId)).toEqual(await rowsOf(plain[0]!.callId));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('counts what was new when ten writers bring the same events', async () => {
    const events = journal([started(), { type: 'call.answered' }, entered('a'), said('s1', 'hello'), ended('booked')]);
    const results = await Promise.all(Array.from({ length: 10 }, () => appendEvents(events)));
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(5);
    expect(results.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(45);
  });
});
