import { exampleFacts, TOOLS } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import type { AnnouncementInput } from '../repositories/announcements';
import { announce } from './announce';

testDatabase();
const by = SYSTEM;
let house: HotelFixture;
beforeEach(async () => {
  house = await createHotelFixture();
});

const write = (name: string, more: Partial<AnnouncementInput> = {}) =>
  house.db.announcements.create({
    ...{ name, texts: { en: `${name}.` }, firstDay: null, lastDay: null, active: true, by },
    ...more,
  });

/** Noon in Madrid on a day of November. */
const noon = (day: number) => Date.UTC(2026, 10, day, 11);

interface Said {
  name?: string | null;
  repeat?: 'once' | 'always' | null;
  language?: string;
  languages?: string[];
  now?: number;
  callId?: string;
  effectKey?: string;
}

async function say(given: Said = {}) {
  const { name = null, repeat = null, language = 'en', languages = ['en', 'es'] } = given;
  const { now = noon(21), callId = newId(), effectKey = newId() } = given;
  const facts = exampleFacts();
  const hotel = { ...facts.hotel, id: house.hotel.id, timeZone: 'Europe/Madrid', languages };
  const context = { facts: { ...facts, callId, hotel }, now, language, effectKey };
  const { outcome, output } = await announce({ name, repeat }, context);
  return { outcome, said: TOOLS.announce.speak(output, outcome, language, facts), output };
}

describe('what is new in the hotel', () => {
  it('is said, the oldest first', async () => {
    for (const name of ['Pool', 'Fair', 'Lift']) await write(name);
    expect(await say()).toMatchObject({ outcome: 'success', said: 'Pool. Fair. Lift.' });
  });

  it('is nothing where nothing is written, or another hotel wrote it', async () => {
    await write('Pool');
    house = await createHotelFixture();
    expect(await say()).toEqual({ outcome: 'none', said: '', output: { announcements: [] } });
  });

  it.each([
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-20', null, true],
    [null, '2026-11-21', true],
    ['2026-11-22', null, false],
    [null, '2026-11-20', false],
  ])('from %s to %s holds on the 21st: %s', async (firstDay, lastDay, holds) => {
    await write('Pool', { firstDay, lastDay });
    expect((await say()).outcome).toBe(holds ? 'success' : 'none');
  });

  it('goes by the date in the hotel’s zone', async () => {
    await write('Pool', { firstDay: '2026-11-22' });
    expect((await say({ now: Date.UTC(2026, 10, 21, 22, 59) })).outcome).toBe('none');
    expect((await say({ now: Date.UTC(2026, 10, 21, 23) })).outcome).toBe('success');
  });

  it('keeps silent about what is switched off', async () => {
    const { id, ...row } = await write('Pool');
    await house.db.announcements.update({ ...row, id, active: false, by });
    expect((await say()).outcome).toBe('none');
  });

  it('may be one by name, however it is written; an unknown one is none', async () => {
    await write('Pool');
    await write('Estación');
    expect((await say({ name: ' estacion ' })).said).toBe('Estación.');
    expect((await say({ name: 'POOL' })).said).toBe('Pool.');
    expect((await say({ name: '%' })).outcome).toBe('none');
    expect((await say({ name: 'po' })).outcome).toBe('none');
  });

  it('is in the caller’s language, else the hotel’s first, else as it was written', async () => {
    await write('Pool', { texts: { fr: 'Fermé.', es: 'Cerrada.', en: 'Closed.' } });
    expect((await say({ language: 'es-MX' })).said).toBe('Cerrada.');
    expect((await say({ language: 'de', languages: ['fr'] })).said).toBe('Fermé.');
    await write('Fair', { texts: { pt: 'Feira.' } });
    expect((await say({ name: 'Fair' })).said).toBe('Feira.');
  });

  it('is not more than a caller has patience for', async () => {
    for (let i = 0; i < 7; i++) await write(`News ${i}`);
    expect((await say()).output).toMatchObject({ announcements: { length: 5 } });
  });
});

describe('in one call', () => {
  let callId: string;
  beforeEach(async () => {
    callId = newId();
    await house.db.calls.create({
      ...{ id: callId, channel: 'phone', lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1 },
      ...{ flowName: 'Desk', callerNumber: null, language: 'en', startedAt: new Date(noon(21)) },
    });
  });

  /** As the worker does it: what came of it is stored. */
  async function run(key: string, given: Said = {}) {
    const { toolRuns } = house.db;
    await toolRuns.begin({ key, callId, node: 'n', tool: 'announce', input: {}, startedAt: new Date(noon(21)) });
    const { outcome, output, said } = await say({ ...given, callId, effectKey: key });
    await toolRuns.finish({ key, outcome, output, finishedAt: new Date(noon(21)) });
    return { outcome, said };
  }

  it('each is told once, also one that was written meanwhile', async () => {
    await write('Pool');
    expect(await run(`${callId}:1:0`)).toEqual({ outcome: 'success', said: 'Pool.' });
    expect(await run(`${callId}:2:0`)).toEqual({ outcome: 'none', said: '' });
    await write('Fair');
    expect(await run(`${callId}:3:0`)).toEqual({ outcome: 'success', said: 'Fair.' });
  });

  it('but again where the flow wants that', async () => {
    await write('Pool');
    await run(`${callId}:1:0`);
    expect((await run(`${callId}:2:0`, { repeat: 'always' })).said).toBe('Pool.');
  });

  it('and what the same effect told does not count: it is done again after a crash', async () => {
    await write('Pool');
    await run(`${callId}:1:0`);
    expect((await say({ callId, effectKey: `${callId}:1:0` })).said).toBe('Pool.');
    expect((await say({ callId: newId() })).said).toBe('Pool.');
  });
});

describe('what is written down', () => {
  it('can be changed and removed, and is noted who did', async () => {
    const { announcements } = house.db;
    const made = await write(' Pool', { texts: { en: 'Closed.', es: '  ' }, firstDay: '2026-11-21' });
    expect(made).toMatchObject({ texts: { en: 'Closed.' }, firstDay: '2026-11-21', lastDay: null });
    await announcements.update({ ...made, name: 'Sauna', lastDay: '2026-11-30', by });
    expect(await announcements.list()).toMatchObject([{ name: 'Sauna', lastDay: '2026-11-30' }]);
    await announcements.remove({ id: made.id, by });
    expect(await announcements.list()).toEqual([]);
    await expect(announcements.remove({ id: made.id, by })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says something, and ends no earlier than it begins', async () => {
    await expect(write('Pool', { texts: { en: ' ' } })).rejects.toMatchObject({ code: 'bad_request' });
    const days = { firstDay: '2026-11-22', lastDay: '2026-11-21' };
    await expect(write('Pool', days)).rejects.toMatchObject({ code: 'bad_request' });
    expect(await house.db.announcements.list()).toEqual([]);
  });
});
