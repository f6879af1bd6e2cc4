import { isAppError } from '@innline/shared';
import {
  createHotelFixture,
  type HotelFixture,
  publishedFlow,
  testDatabase,
  testDocument,
} from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '../../client';
import { isDraftConflict } from './conflict';

testDatabase();

const maria = { actor: 'user:maria', name: 'Maria' };
const jon = { actor: 'user:jon', name: 'Jon' };

let fixture: HotelFixture;
beforeAll(async () => {
  fixture = await createHotelFixture();
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );

describe('drafts', () => {
  it('stores what was edited and counts the revision up', async () => {
    const { flows } = fixture.db;
    const flow = await flows.create({ document: testDocument('Spa'), by: maria });
    const document = testDocument('Spa and pool');
    const saved = await flows.saveDraft({ flowId: flow.id, document, baseRevision: 1, problemCount: 2, by: maria });
    expect(saved.revision).toBe(2);
    const stored = await flows.get(flow.id);
    expect(stored).toMatchObject({ name: 'Spa and pool', draftRevision: 2, problemCount: 2, draftByName: 'Maria' });
    expect(stored.draft).toEqual(document);
  });

  it('lets one of two simultaneous saves win and tells the other who did', async () => {
    const { flows } = fixture.db;
    const flow = await flows.create({ document: testDocument('Two editors'), by: maria });
    for (let round = 0; round < 10; round++) {
      const save = (by: typeof maria) =>
        flows.saveDraft({
          flowId: flow.id,
          document: testDocument(by.name),
          baseRevision: round + 1,
          problemCount: 0,
          by,
        });
      const results = await Promise.allSettled([save(maria), save(jon)]);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost).toHaveLength(1);
      const stored = await flows.get(flow.id);
      const error = lost[0]!.reason;
      expect(isDraftConflict(error) && error.current).toMatchObject({
        revision: round + 2,
        byName: stored.draftByName,
      });
      expect(stored.draft.name).toBe(stored.draftByName);
    }
  });

  it('keeps one audit entry for one sitting, and one for the next person', async () => {
    const { flows, audit } = fixture.db;
    const flow = await flows.create({ document: testDocument('Sittings'), by: maria });
    for (const [index, by] of [maria, maria, maria, jon, jon].entries()) {
      const document = testDocument(`Sittings ${index}`);
      await flows.saveDraft({ flowId: flow.id, document, baseRevision: index + 1, problemCount: 0, by });
    }
    const entries = await audit.list({ subjectId: flow.id });
    expect(entries.map((entry) => [entry.action, entry.actorName])).toEqual([
      ['flow.edit', 'Jon'],
      ['flow.edit', 'Maria'],
      ['flow.create', 'Maria'],
    ]);
    expect(entries[1]!.details).toEqual({ fromRevision: 1, toRevision: 4 });
  });
});

describe('publishing', () => {
  it('numbers parallel publishes without gap or twin', async () => {
    const { flows, versions } = fixture.db;
    const flow = await flows.create({ document: testDocument('Busy'), by: maria });
    const publish = (note: string) => flows.publish({ flowId: flow.id, revision: 1, note, by: maria });
    await Promise.all(Array.from({ length: 8 }, (_, index) => publish(`change ${index}`)));
    const list = await versions.list(flow.id);
    expect(list.map((version) => version.number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(list.filter((version) => version.live).map((version) => version.number)).toEqual([8]);
  });

  it('refuses a revision that is not the stored one, and a publish without a note', async () => {
    const { flows } = fixture.db;
    const flow = await publishedFlow(fixture.db, 'Moved on');
    await flows.saveDraft({
      flowId: flow.id,
      document: testDocument('Newer'),
      baseRevision: 1,
      problemCount: 0,
      by: jon,
    });
    expect(await codeOf(flows.publish({ flowId: flow.id, revision: 1, note: 'late', by: maria }))).toBe('conflict');
    expect(await codeOf(flows.publish({ flowId: flow.id, revision: 2, note: '  ', by: maria }))).toBe('bad_request');
  });

  it('rolls back to an old document as a new version and leaves the draft alone', async () => {
    const { flows, versions } = fixture.db;
    const flow = await publishedFlow(fixture.db, 'Original');
    await flows.saveDraft({
      flowId: flow.id,
      document: testDocument('Second'),
      baseRevision: 1,
      problemCount: 0,
      by: jon,
    });
    await flows.publish({ flowId: flow.id, revision: 2, note: 'second', by: jon });
    const version = await flows.rollBack({ flowId: flow.id, toVersionNumber: 1, by: maria });
    expect(version).toMatchObject({ number: 3, rolledBackFrom: 1, note: 'Back to version 1' });
    expect((await versions.live(flow.id))?.document.name).toBe('Original');
    expect((await flows.get(flow.id)).draft.name).toBe('Second');
    expect(await codeOf(flows.rollBack({ flowId: flow.id, toVersionNumber: 9, by: maria }))).toBe('not_found');
  });

  it('keeps versions immutable, also for somebody who writes to the table', async () => {
    const flow = await publishedFlow(fixture.db, 'Written in stone');
    const change = prisma().flowVersion.updateMany({ where: { flowId: flow.id }, data: { note: 'rewritten' } });
    await expect(change).rejects.toThrow(/immutable/);
  });
});

describe('a flow that uses another', () => {
  const using = (name: string, flowId: string) => {
    const document = testDocument(name);
    const position = { x: 0, y: 0 };
    const step = { id: 'in', type: 'subflow', name: 'In', config: { flowId }, position, intendedEnds: ['end'] };
    return { ...document, nodes: [...document.nodes, step] };
  };

  it('is published with the version of it that is live, and keeps it', async () => {
    const { flows, versions } = fixture.db;
    const inner = await publishedFlow(fixture.db, 'Inner');
    const outer = await flows.create({ document: using('Outer', inner.id), by: maria });
    await flows.publish({ flowId: outer.id, revision: 1, note: 'uses it', by: maria });
    const held = async () => (await versions.live(outer.id))!.document.subflows?.[inner.id];
    expect(await held()).toMatchObject({ name: 'Inner', version: 1, document: { name: 'Inner' } });
    const document = testDocument('Inner, newer');
    await flows.saveDraft({ flowId: inner.id, document, baseRevision: 1, problemCount: 0, by: jon });
    await flows.publish({ flowId: inner.id, revision: 2, note: 'newer', by: jon });
    expect((await held())!.version).toBe(1);
    expect(await versions.library([inner.id])).toMatchObject({ [inner.id]: { name: 'Inner, newer', version: 2 } });
    await flows.rollBack({ flowId: outer.id, toVersionNumber: 1, by: maria });
    expect((await held())!.version).toBe(1);
    expect((await flows.get(outer.id)).draft).not.toHaveProperty('subflows');
  });

  it('is not published while the other is not, and never with another hotel’s', async () => {
    const { flows } = fixture.db;
    const draft = await flows.create({ document: testDocument('Only a draft'), by: maria });
    const stranger = await createHotelFixture();
    const theirs = await publishedFlow(stranger.db, 'Theirs');
    for (const { id } of [draft, theirs]) {
      const outer = await flows.create({ document: using(`Outer of ${id}`, id), by: maria });
      const publish = flows.publish({ flowId: outer.id, revision: 1, note: 'x', by: maria });
      expect(await codeOf(publish)).toBe('unprocessable');
    }
  });
});

describe('the list', () => {
  it('shows state, lines, calls of the last week and the last editor', async () => {
    const { db } = await createHotelFixture();
    const live = await publishedFlow(db, 'A live one');
    await db.flows.create({ document: testDocument('B draft'), by: maria });
    await db.flows.create({ document: testDocument('C broken'), problemCount: 3, by: jon });
    await db.lines.create({ name: 'Main', number: '+34971100200', flowId: live.id, by: maria });
    const call = {
      channel: 'phone' as const,
      lineId: null,
      flowVersionId: null,
      flowVersionNumber: 1,
      callerNumber: null,
    };
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    for (const [id, startedAt] of [
      ['c1', ago(1)],
      ['c2', ago(6)],
      ['c3', ago(8)],
    ] as const) {
      await db.calls.create({ ...call, id: live.id + id, flowId: live.id, flowName: 'A', language: 'en', startedAt });
    }
    const rows = await db.flows.list();
    expect(rows.map((row) => [row.name, row.state, row.callsLast7Days])).toEqual([
      ['A live one', 'live', 2],
      ['B draft', 'draft', 0],
      ['C broken', 'problems', 0],
    ]);
    expect(rows[0]!.lines).toMatchObject([{ name: 'Main', number: '+34971100200', when: 'open' }]);
    expect(rows[2]!.lastEditedBy).toBe('Jon');
  });

  it('archives only what no line leads to', async () => {
    const { db } = await createHotelFixture();
    const flow = await publishedFlow(db, 'Used');
    const line = await db.lines.create({ name: 'Main', flowId: flow.id, by: maria });
    expect(await codeOf(db.flows.archive({ flowId: flow.id, by: maria }))).toBe('conflict');
    await db.lines.update({ id: line.id, flowId: null, by: maria });
    await db.flows.archive({ flowId: flow.id, by: maria });
    expect(await db.flows.list()).toEqual([]);
    expect((await db.flows.list({ archived: true })).map((row) => row.name)).toEqual(['Used']);
    await db.flows.restore({ flowId: flow.id, by: maria });
    expect(await db.flows.list()).toHaveLength(1);
  });

  it('copies a draft under a new name', async () => {
    const flow = await publishedFlow(fixture.db, 'To copy');
    const copy = await fixture.db.flows.duplicate({ flowId: flow.id, by: jon });
    expect(copy).toMatchObject({ name: 'To copy (copy)', draftRevision: 1, liveVersionId: null });
    expect(copy.draft).toEqual({ ...flow.draft, name: 'To copy (copy)' });
  });
});
