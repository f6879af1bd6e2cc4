import { isAppError } from '@innline/shared';
import {
  ATTEMPTS,
  CANARY,
  CANARY_NUMBER,
  createHotelFixture,
  createVictim,
  crossings,
  type Intrusion,
  publishedFlow,
  rowsOfHotel,
  SYSTEM_ATTEMPTS,
  testDatabase,
} from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { forHotel } from '../for-hotel';
import { hotelSystem } from '../hotel-system/index';

const database = testDatabase();

let intrusion: Intrusion;
let before: Record<string, string[]>;

beforeAll(async () => {
  const victim = await createVictim(database.url);
  const intruder = await createHotelFixture({ name: 'Intruder' });
  const flow = await publishedFlow(intruder.db, 'Own');
  const type = await intruder.db.roomTypes.create({
    code: 'OWN',
    name: 'Own room',
    maxGuests: 2,
    baseRate: 5_000,
    by: SYSTEM,
  });
  await intruder.db.rooms.create({ number: '1', floor: 0, roomTypeId: type.id, by: SYSTEM });
  const system = hotelSystem(intruder.hotel.id);
  intrusion = { db: intruder.db, system, victim, ownFlowId: flow.id };
  before = await rowsOfHotel(database.url, victim.hotel.id);
});

/** Runs a break-in: it may only be answered `not_found`, or with nothing of the victim's. */
async function attempt(work: (intrusion: Intrusion) => Promise<unknown>): Promise<void> {
  const answer = await work(intrusion).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'not_found') return null;
    throw error;
  });
  const text = JSON.stringify(answer ?? null);
  expect(text).not.toContain(CANARY);
  expect(text).not.toContain(CANARY_NUMBER);
  expect(text).not.toContain(intrusion.victim.hotel.id);
  expect(await rowsOfHotel(database.url, intrusion.victim.hotel.id)).toEqual(before);
  expect(await crossings(database.url)).toEqual([]);
}

it('watches a victim that has a row in every table of a tenant', () => {
  const empty = Object.entries(before).filter(([, rows]) => rows.length === 0);
  expect(empty.map(([table]) => table)).toEqual([]);
});

it('sees its canary when the victim itself looks', async () => {
  const own = forHotel(intrusion.victim.hotel.id);
  expect(JSON.stringify(await own.calls.detail(intrusion.victim.callId))).toContain(CANARY);
  expect(JSON.stringify(await own.connections.secretsOf(intrusion.victim.connectionId))).toContain(CANARY);
});

const repositories = forHotel('nobody');
for (const [noun, verbs] of Object.entries(repositories)) {
  describe(`${noun}, with another hotel’s ids`, () => {
    const attempts: Record<string, (intrusion: Intrusion) => Promise<unknown>> =
      ATTEMPTS[noun as keyof typeof ATTEMPTS] ?? {};
    it.each(Object.keys(verbs))('%s', async (verb) => {
      const work = attempts[verb];
      expect(work, `add a break-in for ${noun}.${verb} to testkit/src/database/tenancy/attempts.ts`).toBeDefined();
      await attempt(work!);
    });
  });
}

describe('hotelSystem, with another hotel’s ids', () => {
  it.each(Object.keys(hotelSystem('nobody')))('%s', async (verb) => {
    const work = SYSTEM_ATTEMPTS[verb as keyof typeof SYSTEM_ATTEMPTS];
    expect(
      work,
      `add a break-in for hotelSystem.${verb} to testkit/src/database/tenancy/system-attempts.ts`,
    ).toBeDefined();
    await attempt(work);
  });
});
