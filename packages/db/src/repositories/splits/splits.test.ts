import type { CallEvent, CallEventBody } from '@innline/shared';
import { isAppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase, testDocument } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendEvents } from '../../journal/append-events';

testDatabase();

const by = { actor: 'user:maria', name: 'Maria' };
let fixture: HotelFixture;
let flowId: string;
let lineId: string;
beforeAll(async () => {
  fixture = await createHotelFixture();
});

/** A flow with two versions, the second live, and a line to it. */
beforeEach(async () => {
  const { flows, lines } = fixture.db;
  const flow = await flows.create({ document: testDocument('Desk'), by });
  flowId = flow.id;
  for (const note of ['First', 'Second']) await flows.publish({ flowId, revision: 1, note, by });
  lineId = (await lines.create({ name: newId(), flowId, by })).id;
});

const start = (percent = 20, versionNumber = 1) => fixture.db.splits.start({ flowId, versionNumber, percent, by });
const split = async () => (await fixture.db.lines.get(lineId)).flow!.split;
const actions = async () => (await fixture.db.audit.list({ subjectId: flowId })).map(({ action }) => action);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );

describe('a split', () => {
  it('is what the line leads to, until a winner is chosen', async () => {
    expect(await split()).toBeNull();
    const begun = await start();
    expect(begun).toMatchObject({
      base: { number: 2 },
      version: { number: 1 },
      percent: 20,
      startedByName: 'Maria',
      winner: null,
    });
    expect(await split()).toEqual({ id: begun.id, versionId: begun.version.id, percent: 20 });
    await fixture.db.splits.change({ flowId, percent: 50, by });
    expect((await split())!.percent).toBe(50);
    const ended = await fixture.db.splits.end({ flowId, winner: 'version', by });
    expect(ended).toMatchObject({ winner: 'version', endedByName: 'Maria' });
    expect(await split()).toBeNull();
    expect((await fixture.db.versions.live(flowId))!.number).toBe(1);
    expect(await actions()).toEqual([
      'flow.split_end',
      'flow.split_change',
      'flow.split_start',
      'flow.publish',
      'flow.publish',
      'flow.create',
    ]);
    expect((await fixture.db.splits.list(flowId)).map(({ winner }) => winner)).toEqual(['version']);
  });

  it('leaves the live version live where that one wins', async () => {
    await start();
    await fixture.db.splits.end({ flowId, winner: 'base', by });
    expect((await fixture.db.versions.live(flowId))!.number).toBe(2);
  });

  it('ends when something is published or rolled back: that answers every call', async () => {
    await start();
    await fixture.db.flows.rollBack({ flowId, toVersionNumber: 1, by });
    expect(await split()).toBeNull();
    expect((await fixture.db.splits.list(flowId))[0]).toMatchObject({ winner: null, endedByName: 'Maria' });
    expect(await codeOf(fixture.db.splits.end({ flowId, winner: 'base', by }))).toBe('conflict');
    expect(await codeOf(fixture.db.splits.change({ flowId, percent: 3, by }))).toBe('conflict');
  });

  it('runs once per flow, also when two begin one at the same moment', async () => {
    const results = await Promise.all([codeOf(start(10)), codeOf(start(20))]);
    expect(results.sort()).toEqual(['conflict', 'fine']);
  });

  it.each([0, 100, 12.5, -1, Number.NaN])('of %d percent is refused', async (percent) => {
    expect(await codeOf(start(percent))).toBe('bad_request');
  });

  it('with the live version, one that never was, or before anything is live is refused', async () => {
    expect(await codeOf(start(20, 2))).toBe('bad_request');
    expect(await codeOf(start(20, 9))).toBe('not_found');
    const fresh = await fixture.db.flows.create({ document: testDocument('Fresh'), by });
    expect(await codeOf(fixture.db.splits.start({ flowId: fresh.id, versionNumber: 1, percent: 5, by }))).toBe(
      'not_found',
    );
  });
});

describe('figures', () => {
  /** A finished call of a version, told by its events. */
  async function call(
    versionId: string,
    number: number,
    events: CallEventBody[],
    reason: string,
    durationMs: number,
    onLine = true,
  ) {
    const [id, at] = [newId(), Date.now()];
    await fixture.db.calls.create({
      ...{
        id,
        channel: 'phone',
        lineId: onLine ? lineId : null,
        flowId,
        flowVersionId: versionId,
        flowVersionNumber: number,
      },
      ...{ flowName: 'Desk', callerNumber: null, language: 'en', startedAt: new Date(at) },
    });
    const bodies = [...events, { type: 'call.ended', reason, outcome: null, durationMs } as CallEventBody];
    const told = bodies.map((body, seq) => ({
      v: 1,
      id: `${id}:${seq}`,
      callId: id,
      hotelId: fixture.hotel.id,
      seq,
      at: at + seq,
      ...body,
    }));
    await appendEvents(told as CallEvent[]);
  }
  const failed = (why: 'no_input' | 'no_match'): CallEventBody => ({
    type: 'try.failed',
    node: 'menu',
    why,
    tries: 1,
    said: null,
  });

  it('tell both versions apart, by what their callers met', async () => {
    const { id, base, version } = await start();
    const answered: CallEventBody = { type: 'transfer.ended', transfer: 't', outcome: 'completed' };
    const message: CallEventBody = { type: 'voicemail.recorded', recordingId: 'r', departmentId: null, durationMs: 1 };
    await call(base.id, 2, [answered], 'transferred', 60_000);
    await call(base.id, 2, [failed('no_input'), failed('no_input'), failed('no_match')], 'caller_left', 20_000);
    await call(version.id, 1, [message], 'completed', 30_000);
    await call(version.id, 1, [answered], 'caller_left', 90_000);
    // tried from the page: no caller of a line
    await call(version.id, 1, [], 'completed', 1_000, false);
    const figures = await fixture.db.splits.figures(id);
    expect(figures.base).toMatchObject({
      ...{ calls: 2, endReasons: { transferred: 1, caller_left: 1 }, reachedPerson: 1, leftMessage: 0, callerLeft: 1 },
      ...{ noInput: 1, noMatch: 1, meanDurationMs: 40_000 },
    });
    expect(figures.base.deviationMs).toBeCloseTo(28_284.27, 1);
    // who hangs up after talking to somebody was helped
    expect(figures.version).toMatchObject({ calls: 2, reachedPerson: 1, leftMessage: 1, callerLeft: 0, noInput: 0 });
  });

  it('begin with the split, and are empty before the first call', async () => {
    const live = (await fixture.db.versions.live(flowId))!;
    await call(live.id, 2, [], 'completed', 5_000);
    const { id } = await start();
    const { base } = await fixture.db.splits.figures(id);
    expect(base).toEqual({
      ...{ calls: 0, endReasons: {}, reachedPerson: 0, leftMessage: 0, callerLeft: 0, noInput: 0, noMatch: 0 },
      ...{ meanDurationMs: 0, deviationMs: 0 },
    });
  });
});
