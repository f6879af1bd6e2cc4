import {
  acceptInvitation,
  createHotel,
  createOrganization,
  forHotel,
  type HotelRow,
  SYSTEM,
  userActor,
} from '@innline/db';
import type { Role } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { testDatabase } from '@innline/testkit/database';
import { type RedisServer, startThrowawayRedis, TEST_SECRET } from '@innline/testkit/worker';
import { afterAll, beforeAll } from 'vitest';
import { auth } from '@/server/auth/auth';
import { forgetAll } from '@/server/once';
import { redis } from '@/server/redis';
import { appRouter } from '@/server/routers';
import { createContext } from '@/server/trpc/context';
import { createCallerFactory } from '@/server/trpc/init';

export const ORIGIN = 'http://localhost:3999';
export const PASSWORD = 'correct horse battery';

/** The web app's server side on a database and a Redis of its own. Call it once, at the top of a test file. */
export function testApp(environment: Record<string, string> = {}): void {
  let server: RedisServer;
  const before = { ...process.env };
  testDatabase();
  beforeAll(async () => {
    forgetAll();
    server = await startThrowawayRedis();
    Object.assign(process.env, {
      REDIS_URL: server.url,
      INNLINE_URL: ORIGIN,
      INNLINE_SECRET: TEST_SECRET,
      LOG_LEVEL: 'silent',
      ...environment,
    });
  }, 60_000);
  afterAll(async () => {
    redis().disconnect();
    forgetAll();
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
    await server.stop();
  });
}

export interface Person {
  id: string;
  name: string;
  email: string;
  /** With the session's cookie. */
  headers: Headers;
}

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Somebody with an account, signed in. */
export async function person(name = 'Maria Ortega'): Promise<Person> {
  const email = `${name.split(' ')[0]!.toLowerCase()}.${newId().slice(-12)}@example.com`;
  const { headers, response } = await auth().api.signUpEmail({
    body: { name, email, password: PASSWORD },
    returnHeaders: true,
  });
  return { id: response.user.id, name, email, headers: new Headers({ cookie: cookiesOf(headers) }) };
}

export interface House {
  hotel: HotelRow;
  organizationId: string;
  owner: Person;
}

/** A hotel of an organization of its own, with its owner. */
export async function house(name = 'Hotel Miramar'): Promise<House> {
  const owner = await person(`${name} Owner`);
  const slug = `hotel-${newId().slice(-12)}`;
  const organization = await createOrganization({ name, slug, ownerUserId: owner.id });
  const place = { timeZone: 'Europe/Madrid', country: 'ES', currency: 'EUR', languages: ['en', 'es'] };
  const hotel = await createHotel({ ...place, organizationId: organization.id, slug, name, by: SYSTEM });
  return { hotel, organizationId: organization.id, owner };
}

/** A member of a house, by invitation, as in real life. */
export async function member(of: House, role: Role): Promise<Person> {
  const somebody = await person(`${role} Person`);
  const by = userActor(of.owner);
  const invitation = await forHotel(of.hotel.id).team.invite({ email: somebody.email, role, userId: of.owner.id, by });
  await acceptInvitation(invitation.id, somebody);
  return somebody;
}

const callerOf = createCallerFactory(appRouter);

/** The app's procedures as this person may call them; null: nobody is signed in. */
export async function as(somebody: Person | null) {
  return callerOf(await createContext(somebody?.headers ?? new Headers()));
}
