import { forHotel } from '@innline/db';
import { may, PERMISSIONS, ROLES, type Role } from '@innline/shared';
import { TRPCError } from '@trpc/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { appRouter } from '../routers';

testApp();

/** Procedures that need no hotel, each with its reason. Everything else names a permission. */
const WITHOUT_PERMISSION: Record<string, string> = {
  'account.openHotel': 'makes a hotel: there is none to be a member of yet',
  'account.acceptInvitation': 'the invitation itself is the permission',
};

interface Definition {
  meta?: { access?: string };
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>);
const onHotels = procedures.filter(([path]) => !(path in WITHOUT_PERMISSION));

let here: House;
let elsewhere: House;
const people = {} as Record<Role, Person>;

beforeAll(async () => {
  here = await house();
  elsewhere = await house('Hotel Lejano');
  people.owner = here.owner;
  for (const role of ROLES.slice(1)) people[role] = await member(here, role);
});

/** Calls a procedure with a hotel and nothing else, and tells how it was refused; null: it was let in. */
async function refusal(somebody: Person | null, path: string, hotelId: string): Promise<string | null> {
  const [router, name] = path.split('.') as [string, string];
  const caller = (await as(somebody)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const call = caller[router]![name]!;
  try {
    await call({ hotelId });
    return null;
  } catch (error) {
    const code = error instanceof TRPCError ? error.code : String(error);
    // let in, and then its other input was missing or named nothing
    return code === 'BAD_REQUEST' || (code === 'NOT_FOUND' && (error as Error).message !== NO_HOTEL) ? null : code;
  }
}
const NO_HOTEL = 'This hotel does not exist here.';

it('every procedure names a permission, or is on the list of those that need none', () => {
  for (const [path, { _def }] of procedures) {
    const access = _def.meta?.access ?? 'nothing';
    if (path in WITHOUT_PERMISSION) expect([path, access]).toEqual([path, 'signed-in']);
    else expect(Object.keys(PERMISSIONS), `${path} names ${access}`).toContain(access);
  }
  const known = procedures.map(([path]) => path);
  expect(known).toEqual(expect.arrayContaining(Object.keys(WITHOUT_PERMISSION)));
});

describe.each(onHotels)('%s', (path, { _def }) => {
  const permission = _def.meta!.access as keyof typeof PERMISSIONS;

  it('refuses who is not signed in', async () => {
    expect(await refusal(null, path, here.hotel.id)).toBe('UNAUTHORIZED');
  });

  it('does not know another organization’s hotel', async () => {
    expect(await refusal(elsewhere.owner, path, here.hotel.id)).toBe('NOT_FOUND');
  });

  it.each(ROLES.filter((role) => !may(role, permission)))('refuses a member who is %s', async (role) => {
    expect(await refusal(people[role], path, here.hotel.id)).toBe('FORBIDDEN');
  });

  it.each(ROLES.filter((role) => may(role, permission)))('lets in a member who is %s', async (role) => {
    expect(await refusal(people[role], path, here.hotel.id)).not.toBe('FORBIDDEN');
    expect(await refusal(people[role], path, here.hotel.id)).not.toBe('UNAUTHORIZED');
  });
});

it('a removed member is refused with the next request', async () => {
  const leaving = await member(here, 'manager');
  expect(await refusal(leaving, 'flows.list', here.hotel.id)).toBeNull();
  const { members } = await (await as(here.owner)).team.members({ hotelId: here.hotel.id });
  const { memberId } = members.find((row) => row.userId === leaving.id)!;
  await (await as(here.owner)).team.removeMember({ hotelId: here.hotel.id, memberId });
  expect(await refusal(leaving, 'flows.list', here.hotel.id)).toBe('NOT_FOUND');
});

it('a changed role counts with the next request', async () => {
  const somebody = await member(here, 'viewer');
  expect(await refusal(somebody, 'flows.create', here.hotel.id)).toBe('FORBIDDEN');
  const { members } = await (await as(here.owner)).team.members({ hotelId: here.hotel.id });
  const { memberId } = members.find((row) => row.userId === somebody.id)!;
  await (await as(here.owner)).team.setRole({ hotelId: here.hotel.id, memberId, role: 'manager' });
  expect(await refusal(somebody, 'flows.create', here.hotel.id)).toBeNull();
});

it('another hotel’s flow is not found through one’s own hotel', async () => {
  const foreign = await (await as(elsewhere.owner)).flows.create({ hotelId: elsewhere.hotel.id, name: 'Secret plan' });
  const mine = await as(here.owner);
  const input = { hotelId: here.hotel.id, flowId: foreign.id };
  for (const attempt of [mine.flows.archive, mine.flows.duplicate, mine.flows.export]) {
    await expect(attempt(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await expect(mine.flows.rename({ ...input, name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await forHotel(elsewhere.hotel.id).flows.get(foreign.id)).name).toBe('Secret plan');
});
