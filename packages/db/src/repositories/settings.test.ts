import { evaluate } from '@innline/flow';
import { hashApiKey, unseal } from '@innline/shared/server';
import {
  createHotelFixture,
  type HotelFixture,
  publishedFlow,
  testDatabase,
  testSchedule,
} from '@innline/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { userActor } from '../actor';
import { prisma } from '../client';
import { sealEnv } from '../env';
import { apiKeyByHash } from '../tenancy/api-key-by-hash';
import { lineByNumber } from '../tenancy/line-by-number';

testDatabase();

const by = userActor({ id: 'maria', name: 'Maria' });

let fixture: HotelFixture;
beforeEach(async () => {
  fixture = await createHotelFixture();
});

describe('lines', () => {
  it('read numbers as people write them and are found by what a carrier sends', async () => {
    const flow = await publishedFlow(fixture.db);
    const schedule = await fixture.db.schedules.create({ name: 'Desk', schedule: testSchedule(), by });
    const fields = { flowId: flow.id, scheduleId: schedule.id, closedFlowId: flow.id };
    const line = await fixture.db.lines.create({ name: 'Main', number: '+34 971 12 34 56', ...fields, by });
    expect(line.number).toBe('+34971123456');
    const found = await lineByNumber('+34971123456');
    expect(found).toMatchObject({
      id: line.id,
      hotelId: fixture.hotel.id,
      flow: { liveVersionId: flow.liveVersionId },
    });
    expect(evaluate(found!.schedule!.schedule, Date.UTC(2026, 10, 20, 10)).open).toBe(true);
    expect(await lineByNumber('+34971000000')).toBeNull();
    const emptied = await fixture.db.lines.update({ id: line.id, number: '', closedFlowId: null, by });
    expect(emptied).toMatchObject({ number: null, closedFlow: null, flow: { id: flow.id } });
  });

  it('refuse what is no number, and a number of anybody’s line', async () => {
    const other = await createHotelFixture();
    await other.db.lines.create({ name: 'Theirs', number: '+34971999888', by });
    const create = (number: string) => fixture.db.lines.create({ name: 'Mine', number, by });
    await expect(create('reception')).rejects.toMatchObject({ code: 'bad_request' });
    const theirs = 'A line of another hotel here has +34971999888 already.';
    await expect(create('+34971999888')).rejects.toMatchObject({
      ...{ code: 'conflict', safeMessage: expect.stringContaining(theirs) },
    });
    expect(await fixture.db.lines.list()).toEqual([]);
  });

  it('say which line has a number or a name already, and may keep their own', async () => {
    const { lines } = fixture.db;
    const spa = await lines.create({ name: 'Spa', number: '+34971999001', by });
    const desk = await lines.create({ name: 'Desk', number: '+34971999002', by });
    const number = '+34971999001';
    await expect(lines.update({ id: desk.id, number, by })).rejects.toMatchObject({
      safeMessage: 'The line “Spa” has +34971999001 already. A number rings one line: take it off that one first.',
    });
    await expect(lines.create({ name: 'Spa', by })).rejects.toMatchObject({
      safeMessage: 'There is a line “Spa” already. Give this one another name.',
    });
    expect(await lines.update({ id: spa.id, number, name: 'Spa', by })).toMatchObject({ number });
  });
});

describe('schedules', () => {
  it('are closed by hand and opened again, whoever edits at the same time', async () => {
    const { schedules } = fixture.db;
    const { id } = await schedules.create({ name: 'Desk', schedule: testSchedule(), by });
    const until = Date.UTC(2026, 10, 20, 23);
    const override = { state: 'closed' as const, until, reason: 'Staff party' };
    await schedules.setOverride({ id, override, by });
    expect((await schedules.get(id)).schedule.override).toEqual(override);
    await schedules.setOverride({ id, override: null, by });
    expect((await schedules.get(id)).schedule).toEqual(testSchedule());
    const [entry, before] = await fixture.db.audit.list({ subjectId: id });
    expect(entry).toMatchObject({ action: 'schedule.override', actor: 'user:maria', actorName: 'Maria' });
    // on the hotel’s clock, which is an hour ahead of UTC
    expect(before?.summary).toBe('Set “Desk” closed by hand until 21 Nov 2026, 00:00.');
    await expect(schedules.create({ name: 'Desk', schedule: testSchedule(), by })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('know who uses them', async () => {
    const { schedules, departments, lines } = fixture.db;
    const { id } = await schedules.create({ name: 'Desk', schedule: testSchedule(), by });
    await departments.create({ name: 'Spa', scheduleId: id, by });
    await lines.create({ name: 'Main', scheduleId: id, by });
    expect(await schedules.list()).toMatchObject([{ lines: [{ name: 'Main' }], departments: [{ name: 'Spa' }] }]);
    await schedules.remove({ id, by });
    expect(await departments.list()).toMatchObject([{ name: 'Spa', schedule: null }]);
  });
});

describe('the hotel’s facts', () => {
  it('are what a call takes along', async () => {
    const schedule = await fixture.db.schedules.create({ name: 'Desk', schedule: testSchedule(), by });
    const spa = await fixture.db.departments.create({ name: 'Spa', scheduleId: schedule.id, number: '+34971', by });
    expect(await fixture.db.hotel.facts()).toMatchObject({
      hotel: { id: fixture.hotel.id, timeZone: 'Europe/Madrid', languages: ['en', 'es'] },
      schedules: { [schedule.id]: { name: 'Desk', schedule: testSchedule() } },
      departments: { [spa.id]: { name: 'Spa', scheduleId: schedule.id, number: '+34971' } },
    });
    await fixture.db.hotel.update({ name: 'New name', retentionDays: 30, by });
    const [entry] = await fixture.db.audit.list({ action: 'hotel.edit' });
    expect(entry).toMatchObject({ summary: 'Changed the hotel’s settings: name, retentionDays.' });
    expect(entry!.details).toEqual({ before: { name: 'Test hotel', retentionDays: 90 } });
  });
});

describe('API keys', () => {
  it('are shown once, stored as a hash, and worth nothing once revoked', async () => {
    const { apiKeys } = fixture.db;
    const { key, ...row } = await apiKeys.create({ name: 'Till', role: 'agent', by });
    expect(key).toMatch(/^inn_[0-9A-Za-z]{32}$/);
    expect(key.startsWith(row.prefix)).toBe(true);
    expect(JSON.stringify(await prisma().apiKey.findMany())).not.toContain(key);
    expect(JSON.stringify(await apiKeys.list())).not.toContain(hashApiKey(key));
    const known = { id: row.id, hotelId: fixture.hotel.id, name: 'Till', role: 'agent' };
    expect(await apiKeyByHash(hashApiKey(key))).toEqual(known);
    await apiKeys.revoke({ id: row.id, by });
    expect(await apiKeyByHash(hashApiKey(key))).toBeNull();
    expect((await fixture.db.audit.list()).map(({ action }) => action).slice(0, 2)).toEqual([
      'api_key.revoke',
      'api_key.create',
    ]);
  });

  it('tell when they were last used, without a write per request', async () => {
    const { apiKeys } = fixture.db;
    const { id } = await apiKeys.create({ name: 'Till', role: 'agent', by });
    const used = async () => (await apiKeys.list())[0]!.lastUsedAt?.toISOString();
    await apiKeys.touch(id, new Date('2026-11-20T10:00:00Z'));
    await apiKeys.touch(id, new Date('2026-11-20T10:00:30Z'));
    expect(await used()).toBe('2026-11-20T10:00:00.000Z');
    await apiKeys.touch(id, new Date('2026-11-20T10:01:30Z'));
    expect(await used()).toBe('2026-11-20T10:01:30.000Z');
  });
});

describe('connections', () => {
  const secrets = { apiKey: 'sk-very-secret' };

  it('seal their secrets to their own row', async () => {
    const { connections } = fixture.db;
    const row = await connections.create({ vendor: 'telnyx', name: 'Telnyx', settings: { region: 'eu' }, secrets, by });
    expect(row).toMatchObject({ hasSecrets: true, settings: { region: 'eu' } });
    const stored = await prisma().connection.findUniqueOrThrow({ where: { id: row.id } });
    expect(stored.sealedSecrets).not.toContain('sk-very');
    expect(() => unseal(stored.sealedSecrets!, sealEnv().INNLINE_SECRET, 'another row')).toThrow();
    expect(await connections.secretsOf(row.id)).toEqual(secrets);
    for (const shown of [await connections.list(), await connections.get(row.id), await fixture.db.audit.list()]) {
      expect(JSON.stringify(shown)).not.toMatch(/sk-very|sealed/);
    }
  });

  it('keep what an edit does not name, and forget what it empties', async () => {
    const { connections } = fixture.db;
    const { id } = await connections.create({ vendor: 'openai', name: 'AI', secrets, by });
    await connections.update({ id, name: 'AI two', by });
    expect(await connections.secretsOf(id)).toEqual(secrets);
    await connections.recordTest({ id, result: 'ok', at: new Date('2026-11-20T10:00:00Z') });
    expect(await connections.update({ id, name: 'AI three', by })).toMatchObject({ lastTest: 'ok' });
    // an old test says nothing about other credentials
    expect(await connections.update({ id, secrets: null, by })).toMatchObject({ hasSecrets: false, lastTest: null });
    expect(await connections.secretsOf(id)).toEqual({});
  });
});

describe('the audit log', () => {
  it('has an entry for every change, in the change’s own transaction', async () => {
    const { departments, audit } = fixture.db;
    await departments.create({ name: 'Spa', by });
    await expect(departments.create({ name: 'Spa', by })).rejects.toMatchObject({ code: 'conflict' });
    const entries = await audit.list({ subject: 'department' });
    expect(entries.map(({ summary }) => summary)).toEqual(['Made the department “Spa”.']);
  });

  it('pages and filters', async () => {
    for (let index = 0; index < 5; index++) {
      await fixture.db.audit.record({ by, action: 'x.y', subject: 'x', subjectId: `${index}`, summary: 'x' });
    }
    const page = await fixture.db.audit.list({ subject: 'x', limit: 2 });
    const next = await fixture.db.audit.list({ subject: 'x', limit: 2, after: page.at(-1)!.id });
    expect([...page, ...next].map(({ subjectId }) => subjectId)).toEqual(['4', '3', '2', '1']);
    expect(await fixture.db.audit.list({ actor: 'system', subject: 'x' })).toEqual([]);
  });
});
