import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyPassword } from '@better-auth/utils/password';
import { compile, runScenarios, validate } from '@innline/flow';
import { hashApiKey } from '@innline/shared/server';
import { crossings, rowsOfHotel, testDatabase } from '@innline/testkit/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { prisma } from '../client';
import { forHotel } from '../for-hotel';
import { hotelSystem } from '../hotel-system/index';
import { apiKeyByHash } from '../tenancy/api-key-by-hash';
import { hotelBySlug, hotelsOfUser } from '../tenancy/hotels-of-user';
import { type DemoFile, demoFilePath } from './demo-file';
import { seed } from './seed';

const database = testDatabase();
const dataDir = mkdtempSync(path.join(tmpdir(), 'innline-seed-'));
const NOW = Date.UTC(2026, 10, 21, 9);

let demo: DemoFile;
let hotelId: string;
beforeAll(async () => {
  demo = await seed({ dataDir, now: NOW });
  hotelId = demo.hotels[0]!.id;
}, 60_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const all = async () => Promise.all(demo.hotels.map(({ id }) => rowsOfHotel(database.url, id)));

describe('the demo', () => {
  it('has test calls for every flow, and all of them pass with the hotel as it is', async () => {
    const db = forHotel(hotelId);
    const facts = await db.hotel.facts();
    for (const { id, name } of await db.flows.list()) {
      const { draft } = await db.flows.get(id);
      const scenarios = (await db.scenarios.list(id)).map(({ body }) => body);
      expect(scenarios.length, name).toBeGreaterThanOrEqual(4);
      const run = runScenarios(draft, scenarios, facts);
      if (!run.ok) throw new Error(run.problems[0]?.message);
      expect(run.results.flatMap(({ differences }) => differences)).toEqual([]);
    }
  });

  it('has wishes of guests and answers to what callers ask', async () => {
    const db = forHotel(hotelId);
    expect((await db.requests.list()).map(({ place }) => place).sort()).toEqual(['105', '204', 'Terrace']);
    expect((await db.knowledge.list()).map(({ language }) => language)).toEqual(['en', 'en', 'es', 'es']);
  });

  it('has news for callers and links they were sent to pay by, in every state', async () => {
    const db = forHotel(hotelId);
    expect((await db.announcements.list()).map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2026-11-19', '2026-11-25'],
      ['2026-12-01', '2027-01-05'],
      ['2026-11-12', '2026-11-14'],
    ]);
    const links = await prisma().paymentLink.findMany({ where: { hotelId }, orderBy: { createdAt: 'asc' } });
    const stateAt = ({ state, expiresAt }: (typeof links)[number]) =>
      state === 'open' && expiresAt.getTime() <= NOW ? 'expired' : state;
    expect(links.map(stateAt)).toEqual(['paid', 'expired', 'cancelled', 'paid', 'open']);
    expect(links.map(({ reservationId }) => reservationId !== null)).toEqual([true, true, false, false, false]);
    for (const { createdAt, callId } of links) expect(createdAt).toEqual((await db.calls.detail(callId!)).endedAt);
  });

  it('is a hotel of 40 rooms with prices, guests and people', async () => {
    const db = forHotel(hotelId);
    expect(await db.rooms.list()).toHaveLength(40);
    expect(await db.roomTypes.list()).toHaveLength(4);
    expect((await db.departments.list()).map(({ name }) => name)).toEqual([
      'Front desk',
      'Housekeeping',
      'Maintenance',
      'Reservations',
      'Restaurant',
      'Spa',
    ]);
    const stays = await db.reservations.list();
    expect(stays.length).toBeGreaterThanOrEqual(55);
    const statuses = new Set(stays.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['booked', 'cancelled', 'checked_in', 'checked_out']);
    expect((await db.rooms.onNight('2026-11-21')).filter(({ stay }) => stay).length).toBeGreaterThan(5);
    expect((await db.leads.list()).length).toBeGreaterThanOrEqual(4);
    expect((await db.callbacks.list({ status: 'waiting' })).length).toBeGreaterThanOrEqual(3);
    const offers = await hotelSystem(hotelId).availability({
      checkIn: '2026-11-28',
      checkOut: '2026-11-30',
      guests: 2,
    });
    expect(offers.length).toBeGreaterThan(0);
  });

  it('has three published flows that have no problem, and lines that lead to them', async () => {
    const db = forHotel(hotelId);
    const { schedules, departments } = await db.hotel.facts();
    for (const { id } of demo.flows) {
      const version = await db.versions.live(id);
      expect(version).toMatchObject({ number: 1 });
      expect(validate(version!.document, { schedules, departments }).problems).toEqual([]);
      expect(compile(version!.document).ok).toBe(true);
    }
    const lines = await db.lines.list();
    expect(lines.map(({ name, flow, closedFlow }) => [name, flow?.name, closedFlow?.name])).toEqual([
      ['Main number', 'Front desk', 'After hours'],
      ['Meetings and events', 'Small desk', undefined],
    ]);
  });

  it('lets its people sign in, each with their role, and nobody see the other hotel', async () => {
    for (const { email, password, role } of demo.users) {
      const user = await prisma().user.findUniqueOrThrow({ where: { email }, include: { accounts: true } });
      expect(user.accounts).toMatchObject([{ providerId: 'credential', accountId: user.id }]);
      expect(await verifyPassword(user.accounts[0]!.password!, password)).toBe(true);
      const hotels = await hotelsOfUser(user.id);
      expect(hotels).toMatchObject([{ role }]);
      expect(await hotelBySlug(hotels[0]!.hotelSlug, user.id)).toMatchObject({ role });
      const other = demo.hotels.find(({ id }) => id !== hotels[0]!.hotelId)!;
      expect(await hotelBySlug(other.slug, user.id)).toBeNull();
    }
    expect(await crossings(database.url)).toEqual([]);
  });

  it('writes a file for scripts that only its owner may read', async () => {
    const file = demoFilePath(dataDir);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(demo);
    expect(demo.apiKey).toMatch(/^inn_[0-9A-Za-z]{32}$/);
    expect(await apiKeyByHash(hashApiKey(demo.apiKey))).toMatchObject({ hotelId, role: 'manager' });
  });
});

describe('past calls', () => {
  it('have all ended, on published versions, with an unbroken journal and something said', async () => {
    const { calls } = await forHotel(hotelId).calls.list();
    expect(calls).toHaveLength(15);
    for (const { id } of calls) {
      const call = await forHotel(hotelId).calls.detail(id);
      expect(call).toMatchObject({ status: 'ended', flowVersionNumber: 1, recordings: 0 });
      expect(call.events.map(({ seq }) => seq)).toEqual(call.events.map((_, index) => index));
      expect(call.events.map(({ at }) => at)).toEqual(call.events.map(({ at }) => at).toSorted((a, b) => a - b));
      expect(call.events.at(-1)!.type).toBe('call.ended');
      expect(call.events.filter(({ type }) => type === 'fault')).toEqual([]);
      expect(call.segments.length).toBeGreaterThan(0);
      // a page that follows the call shows each sentence once: what was heard takes the place of what was begun
      const begun = call.events.flatMap((event) => (event.type === 'prompt.started' ? [event.effect] : []));
      const heard = call.segments.filter(({ speaker }) => speaker === 'hotel').map(({ segment }) => segment);
      expect(begun).toEqual(expect.arrayContaining(heard));
      expect(call.toolRuns.every(({ finishedAt, outcome }) => finishedAt && outcome !== 'failure')).toBe(true);
      expect(call.startedAt.getTime()).toBeLessThan(NOW);
    }
  });

  it('left what they say they left', async () => {
    const runs = await prisma().toolRun.findMany({ where: { hotelId } });
    const booked = runs.filter(({ tool, outcome }) => tool === 'create_reservation' && outcome === 'success');
    expect(booked.length).toBeGreaterThanOrEqual(2);
    for (const run of booked) {
      const { confirmationCode } = run.output as { confirmationCode: string };
      const rows = await hotelSystem(hotelId).findReservation({ code: confirmationCode, now: NOW });
      expect(rows).toMatchObject([{ callId: run.callId, source: 'call' }]);
    }
    const tools = new Set(runs.map(({ tool }) => tool));
    expect([...tools].sort()).toEqual([
      'check_availability',
      'create_lead',
      'create_reservation',
      'find_reservation',
      'quote_price',
      'schedule_callback',
    ]);
    const ends = new Set((await prisma().call.findMany({ where: { hotelId } })).map(({ endReason }) => endReason));
    expect([...ends].sort()).toEqual(['caller_left', 'completed', 'transferred']);
  });
});

describe('seeding again', () => {
  it('changes nothing, also when it was cut off before', async () => {
    const before = await all();
    expect(await seed({ dataDir, now: NOW })).toEqual(demo);
    expect(await all()).toEqual(before);
    await prisma().organization.updateMany({ data: { metadata: null } });
    await seed({ dataDir, now: NOW });
    const after = await all();
    const counts = (rows: Record<string, string[]>[]) =>
      rows.map((tables) => Object.fromEntries(Object.entries(tables).map(([table, { length }]) => [table, length])));
    const without = (list: Record<string, number>[]) => list.map(({ audit_entry: _, ...tables }) => tables);
    expect(without(counts(after))).toEqual(without(counts(before)));
  }, 60_000);

  it('does not bring back what somebody deleted', async () => {
    const db = forHotel(hotelId);
    const maintenance = (await db.departments.list()).find(({ name }) => name === 'Maintenance')!;
    await db.departments.remove({ id: maintenance.id, by: SYSTEM });
    await seed({ dataDir, now: NOW + 3 * 86_400_000 });
    expect((await db.departments.list()).map(({ name }) => name)).not.toContain('Maintenance');
  });

  it('makes a new key where the file is lost, and the old one is worth nothing', async () => {
    writeFileSync(demoFilePath(dataDir), 'not json');
    const { apiKey } = await seed({ dataDir, now: NOW });
    expect(apiKey).not.toBe(demo.apiKey);
    expect(await apiKeyByHash(hashApiKey(demo.apiKey))).toBeNull();
    expect(await apiKeyByHash(hashApiKey(apiKey))).toMatchObject({ hotelId });
  });
});
