import { SCENARIO_LIMITS, Scenario, type ScenarioDraft } from '@innline/flow';
import { isAppError } from '@innline/shared';
import { createHotelFixture, type HotelFixture, publishedFlow, testDatabase } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

testDatabase();

const by = { actor: 'user:maria', name: 'Maria' };
let fixture: HotelFixture;
let flowId: string;
beforeAll(async () => {
  fixture = await createHotelFixture();
});
beforeEach(async () => {
  flowId = (await publishedFlow(fixture.db, 'Front desk')).id;
});

const body = (name: string, more: Partial<ScenarioDraft> = {}) =>
  Scenario.parse({ name, at: '2026-11-24T10:00', ...more });
const add = (...names: string[]) => fixture.db.scenarios.add({ flowId, bodies: names.map((name) => body(name)), by });
const names = async () => (await fixture.db.scenarios.list(flowId)).map((row) => [row.position, row.body.name]);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );

describe('scenarios', () => {
  it('are stored without loss, in their order', async () => {
    const full = body('Full', {
      actions: [{ say: 'Zürich, “mañana”' }],
      world: { kinds: { tool: { outcome: 'success', output: { rooms: [{ price: 12.5 }], none: null } } } },
      expect: [{ that: 'knows', what: 'vars.a', value: [1, 'x', null] }],
    });
    await fixture.db.scenarios.add({ flowId, bodies: [full], by });
    await add('Second', 'Third');
    const [first, ...rest] = await fixture.db.scenarios.list(flowId);
    expect(first!.body).toEqual(full);
    expect(first!.createdByName).toBe('Maria');
    expect(rest.map((row) => [row.position, row.body.name])).toEqual([
      [1, 'Second'],
      [2, 'Third'],
    ]);
  });

  it('get places without gap or twin when several people add at once', async () => {
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => add(name)));
    expect((await names()).map(([position]) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are changed, deleted and arranged; the audit log says who and what', async () => {
    const [one, two, three] = await add('One', 'Two', 'Three');
    await fixture.db.scenarios.edit({ id: two!.id, body: body('Two, but better'), by });
    await fixture.db.scenarios.remove({ id: one!.id, by });
    expect(await names()).toEqual([
      [0, 'Two, but better'],
      [1, 'Three'],
    ]);
    await fixture.db.scenarios.arrange({ flowId, ids: [three!.id, two!.id] });
    expect((await names()).map(([, name]) => name)).toEqual(['Three', 'Two, but better']);
    const entries = await fixture.db.audit.list({ subjectId: flowId });
    expect(entries.slice(0, 3).map(({ action, summary }) => [action, summary])).toEqual([
      ['scenario.delete', 'Deleted the scenario “One”.'],
      ['scenario.edit', 'Changed the scenario “Two, but better”, before “Two”.'],
      ['scenario.create', 'Added 3 scenarios to “Front desk”.'],
    ]);
    expect(entries[0]!.details).toMatchObject({ body: body('One') });
  });

  it('are not arranged by a list that is out of date', async () => {
    const [one, two] = await add('One', 'Two');
    const arrange = (...ids: string[]) => codeOf(fixture.db.scenarios.arrange({ flowId, ids }));
    expect(await arrange(one!.id)).toBe('conflict');
    expect(await arrange(one!.id, one!.id)).toBe('conflict');
    expect(await arrange(one!.id, two!.id, 'x')).toBe('conflict');
    expect(await arrange(two!.id, one!.id)).toBe('fine');
  });

  it('are not more than a flow may have, and then none of them is added', async () => {
    await add(...Array.from({ length: SCENARIO_LIMITS.scenarios - 1 }, (_, index) => `n${index}`));
    expect(await codeOf(add('a', 'b'))).toBe('bad_request');
    expect(await names()).toHaveLength(SCENARIO_LIMITS.scenarios - 1);
  });

  it('that are not there are not found', async () => {
    const { scenarios } = fixture.db;
    expect(await codeOf(scenarios.get('never'))).toBe('not_found');
    expect(await codeOf(scenarios.remove({ id: 'never', by }))).toBe('not_found');
    expect(await codeOf(scenarios.edit({ id: 'never', body: body('x'), by }))).toBe('not_found');
    expect(await codeOf(scenarios.add({ flowId: 'never', bodies: [body('x')], by }))).toBe('not_found');
  });
});
