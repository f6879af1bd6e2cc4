import type { CallEvent } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, publishedFlow, testDatabase } from '@innline/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../actor';
import { prisma } from '../../client';
import { appendEvents } from '../../journal/append-events';
import { expiredLeases } from '../../tenancy/expired-leases';
import type { CallFilter } from './filter';

testDatabase();

const START = Date.UTC(2026, 10, 20, 9);
const MINUTE = 60_000;

interface Told {
  text?: string;
  callerNumber?: string | null;
  callerName?: string | null;
  language?: string;
  outcome?: string | null;
  reason?: 'completed' | 'caller_left';
  durationMs?: number;
  lineId?: string | null;
}

/** One ended call per entry, a minute apart, by its journal. */
async function tell(fixture: HotelFixture, flowId: string, calls: Told[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, call] of calls.entries()) {
    const callId = newId();
    ids.push(callId);
    const envelope = { v: 1 as const, callId, hotelId: fixture.hotel.id, at: START + index * MINUTE };
    const { callerNumber = null, callerName = null, language = 'en', lineId = null, text = 'hello' } = call;
    const names = { flowName: 'Front desk', lineName: null, callerName };
    const route = { channel: 'phone' as const, direction: 'inbound' as const, flowId, flowVersion: 1, lineId };
    const said = {
      segment: 's',
      speaker: 'caller' as const,
      startMs: 0,
      endMs: 1,
      confidence: 1,
      by: 'speech' as const,
    };
    const { reason = 'completed', outcome = null, durationMs = 30_000 } = call;
    const events: CallEvent[] = [
      { ...envelope, ...names, ...route, id: `${callId}:0`, seq: 0, type: 'call.started', callerNumber, language },
      { ...envelope, ...said, id: `${callId}:1`, seq: 1, type: 'transcript.final', text, language },
      { ...envelope, id: `${callId}:2`, seq: 2, type: 'call.ended', reason, outcome, durationMs },
    ];
    await appendEvents(events);
  }
  return ids;
}

let fixture: HotelFixture;
let flowId: string;
beforeEach(async () => {
  fixture = await createHotelFixture();
  flowId = (await publishedFlow(fixture.db)).id;
});

describe('the history', () => {
  it('finds by every filter', async () => {
    const line = await fixture.db.lines.create({ name: 'Main', flowId, by: SYSTEM });
    const ids = await tell(fixture, flowId, [
      { text: 'I need a wedding for eighty guests', callerNumber: '+447700900123', outcome: 'booked' },
      { text: '¿Tienen habitación con vistas?', callerNumber: '+34600111222', language: 'es', durationMs: 90_000 },
      { text: '100% sure_thing', reason: 'caller_left', lineId: line.id, callerName: 'Inés Ortega Núñez' },
    ]);
    await fixture.db.recordings.create({
      id: newId(),
      callId: ids[1]!,
      kind: 'call',
      storageKey: 'x',
      bytes: 1,
      durationMs: 1,
      channels: 2,
    });
    const found = async (filter: CallFilter) => {
      const { calls } = await fixture.db.calls.list({ filter });
      expect(await fixture.db.calls.count(filter)).toBe(calls.length);
      return calls.map(({ id }) => ids.indexOf(id)).sort();
    };
    expect(await found({})).toEqual([0, 1, 2]);
    expect(await found({ from: new Date(START + MINUTE) })).toEqual([1, 2]);
    expect(await found({ to: new Date(START + MINUTE) })).toEqual([0]);
    expect(await found({ flowId })).toEqual([0, 1, 2]);
    expect(await found({ lineId: line.id })).toEqual([2]);
    expect(await found({ status: 'live' })).toEqual([]);
    expect(await found({ endReason: 'caller_left' })).toEqual([2]);
    expect(await found({ outcome: 'booked' })).toEqual([0]);
    expect(await found({ minDurationMs: 60_000 })).toEqual([1]);
    expect(await found({ language: 'es' })).toEqual([1]);
    expect(await found({ channel: 'browser' })).toEqual([]);
    expect(await found({ hasRecording: true })).toEqual([1]);
    expect(await found({ hasRecording: false })).toEqual([0, 2]);
    expect(await found({ callerNumber: '7700 900' })).toEqual([0]);
    expect(await found({ text: 'GUESTS wedding' })).toEqual([0]);
    expect(await found({ text: 'habitacion' })).toEqual([1]);
    expect(await found({ text: 'wedding habitacion' })).toEqual([]);
    expect(await found({ text: 'ORTEGA' })).toEqual([2]);
    expect(await found({ text: 'NÚÑEZ' })).toEqual([2]);
    expect(await found({ text: 'nunez' })).toEqual([2]);
    expect(await found({ text: 'ines nuñez' })).toEqual([2]);
    expect(await found({ text: 'nanez' })).toEqual([]);
    expect(await found({ text: 'órtega wéddíng' })).toEqual([]);
    expect(await found({ text: 'órtega' })).toEqual([2]);
    expect(await found({ text: 'wéddíng' })).toEqual([0]);
    // signs that mean something in a pattern mean themselves
    expect(await found({ text: '100%' })).toEqual([2]);
    expect(await found({ text: 'e_t' })).toEqual([2]);
    expect(await found({ text: 'sure%thing' })).toEqual([]);
    expect(await fixture.db.calls.facets()).toMatchObject({ outcomes: ['booked'], languages: ['en', 'es'] });
    expect(await fixture.db.calls.countByFlow()).toEqual({ [flowId]: 3 });
    expect(await fixture.db.calls.countByLine()).toEqual({ [line.id]: 1 });
  });

  it('pages through calls of the same moment without losing or repeating one', async () => {
    const ids = await tell(
      fixture,
      flowId,
      Array.from({ length: 13 }, () => ({})),
    );
    await prisma().call.updateMany({ where: { id: { in: ids.slice(3, 9) } }, data: { startedAt: new Date(START) } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { calls: { id: string; startedAt: Date }[]; next: string | null } = await fixture.db.calls.list({
        cursor,
        limit: 4,
      });
      seen.push(...page.calls.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(13);
    expect(new Set(seen)).toEqual(new Set(ids));
    await expect(fixture.db.calls.list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('exports more than a batch, as CSV that no spreadsheet takes for formulas, and as JSON', async () => {
    const [first] = await tell(fixture, flowId, [{ callerNumber: '+34600111222' }]);
    const row = await prisma().call.findUniqueOrThrow({ where: { id: first! } });
    const { draftDocument: _, ...plain } = row;
    const more = Array.from({ length: 1_200 }, (_, index) => ({
      ...plain,
      id: newId(),
      callerName: index === 0 ? '=HYPERLINK("x"), "quoted"' : null,
    }));
    await prisma().call.createMany({ data: more });
    const text = async (chunks: AsyncIterable<string>) => {
      let all = '';
      for await (const chunk of chunks) all += chunk;
      return all;
    };
    const csv = (await text(fixture.db.calls.asCsv())).split('\r\n');
    expect(csv).toHaveLength(1 + 1_201 + 1);
    expect(csv[0]).toMatch(/^id,startedAt,/);
    expect(csv.find((each) => each.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(""x""), ""quoted"""`);
    expect(csv[1]).toContain('+34600111222');
    expect(JSON.parse(await text(fixture.db.calls.asJson()))).toHaveLength(1_201);
    expect(JSON.parse(await text(fixture.db.calls.asJson({ outcome: 'none' })))).toEqual([]);
  });
});

describe('the search index', () => {
  it('serves the search as it is written', async () => {
    const plan = await prisma().$transaction(async (tx) => {
      // the planner would rather read a small table
      await tx.$executeRaw`set local enable_seqscan = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        explain select id from call where transcript_text like '%wedding%' and transcript_text like '%guest%'`;
    });
    expect(plan.map((line) => line['QUERY PLAN']).join(' ')).toContain('call_transcript_text_idx');
  });
});

describe('leases', () => {
  const lease = (callId: string, workerId: string, epoch: number) => ({
    callId,
    workerId,
    epoch,
    until: new Date(START + 2_000),
  });
  let callId: string;
  beforeEach(async () => {
    callId = newId();
    const none = { lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: null, callerNumber: null };
    const call = { ...none, id: callId, channel: 'phone' as const, flowName: 'x', language: 'en' };
    await fixture.db.calls.create({ ...call, startedAt: new Date(START) });
  });

  it('go to exactly one of many who claim the same epoch', async () => {
    const { calls } = fixture.db;
    const claims = await Promise.all(Array.from({ length: 12 }, (_, i) => calls.claimLease(lease(callId, `w${i}`, 1))));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('fence whoever had it before, in every write', async () => {
    const { calls } = fixture.db;
    expect(await calls.claimLease(lease(callId, 'old', 1))).toBe(true);
    expect(await calls.renewLease(lease(callId, 'old', 1))).toBe(true);
    expect(await calls.claimLease(lease(callId, 'new', 2))).toBe(true);
    expect(await calls.renewLease(lease(callId, 'old', 1))).toBe(false);
    expect(await calls.releaseLease(lease(callId, 'old', 1))).toBe(false);
    expect(await calls.markAnswered({ callId, at: new Date(START), epoch: 1 })).toBe(false);
    const end = { callId, at: new Date(START), reason: 'fault', outcome: null, durationMs: 1 };
    expect(await calls.markEnded({ ...end, epoch: 1 })).toBe(false);
    expect(await calls.markEnded({ ...end, epoch: 2 })).toBe(true);
    expect(await calls.markEnded({ ...end, epoch: 2 })).toBe(false);
    expect(await calls.claimLease(lease(callId, 'late', 3))).toBe(false);
  });

  it('are found when they run out', async () => {
    await fixture.db.calls.claimLease(lease(callId, 'dead', 4));
    const mine = async (before: number) =>
      (await expiredLeases(new Date(before))).filter((expired) => expired.callId === callId);
    expect(await mine(START)).toEqual([]);
    expect(await mine(START + 5_000)).toMatchObject([{ hotelId: fixture.hotel.id, workerId: 'dead', epoch: 4 }]);
  });
});

describe('tool runs', () => {
  it('are begun once, and a repeated effect finds the result', async () => {
    const [callId] = await tell(fixture, flowId, [{}]);
    const run = { key: `${callId}:1:0`, callId: callId!, node: 'n', tool: 'create_lead', input: { a: 1 } };
    const begin = () => fixture.db.toolRuns.begin({ ...run, startedAt: new Date(START) });
    const states = (await Promise.all(Array.from({ length: 10 }, begin))).map(({ state }) => state);
    expect(states.filter((state) => state === 'new')).toHaveLength(1);
    expect(states.filter((state) => state === 'begun')).toHaveLength(9);
    const finish = (outcome: string) =>
      fixture.db.toolRuns.finish({ key: run.key, outcome, output: { leadId: 'l' }, finishedAt: new Date(START) });
    expect((await finish('success')).outcome).toBe('success');
    expect((await finish('failure')).outcome).toBe('success');
    expect(await begin()).toMatchObject({ state: 'finished', run: { outcome: 'success', output: { leadId: 'l' } } });
  });
});

describe('repeated announcements', () => {
  it('leave one call', async () => {
    const id = newId();
    const none = { lineId: null, flowVersionId: null, flowVersionNumber: null, callerNumber: null };
    const call = { ...none, flowId, id, channel: 'phone' as const, flowName: 'x', language: 'en' };
    const create = (flowName: string) => fixture.db.calls.create({ ...call, flowName, startedAt: new Date(START) });
    const rows = await Promise.all(['a', 'b', 'c'].map(create));
    expect(new Set(rows.map(({ flowName }) => flowName)).size).toBe(1);
    expect((await fixture.db.calls.live()).map((live) => live.id)).toEqual([id]);
  });
});
