import { createOrganization } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '@/app/api/auth/[...all]/route';
import { as, type House, house, member, ORIGIN, PASSWORD, person, testApp } from '@/testing/app';
import { MOST_FAILURES } from './account-lock';
import { sessionOf } from './auth';

testApp();

let here: House;
beforeAll(async () => {
  here = await house();
});

/** As a browser asks from one of our pages. */
function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', origin: ORIGIN, 'x-forwarded-for': '203.0.113.7', ...headers };
  return POST(new Request(`${ORIGIN}/api/auth${path}`, { method: 'POST', body: JSON.stringify(body), headers: all }));
}

const membersOf = async () => (await (await as(here.owner)).team.members({ hotelId: here.hotel.id })).members;

describe('a new password without a mail server', () => {
  it('is set by the owner’s link, once, and ends every session', async () => {
    const forgetful = await member(here, 'agent');
    const { memberId } = (await membersOf()).find((row) => row.userId === forgetful.id)!;
    const { link } = await (await as(here.owner)).team.resetLink({ hotelId: here.hotel.id, memberId });
    const token = new URL(link).searchParams.get('token');
    expect(new URL(link).origin).toBe(ORIGIN);

    const set = () => post('/reset-password', { token, newPassword: 'a new correct horse' });
    expect((await set()).status).toBe(200);
    expect((await set()).status).toBe(400);
    expect(await sessionOf(forgetful.headers)).toBeNull();
    const { email } = forgetful;
    expect((await post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    expect((await post('/sign-in/email', { email, password: 'a new correct horse' })).status).toBe(200);
  });

  it('is not for somebody who also works for others: the link would open their doors too', async () => {
    const busy = await member(here, 'viewer');
    await createOrganization({ name: 'Others', slug: `others-${newId()}`, ownerUserId: busy.id });
    const { memberId } = (await membersOf()).find((row) => row.userId === busy.id)!;
    const attempt = (await as(here.owner)).team.resetLink({ hotelId: here.hotel.id, memberId });
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('invitations', () => {
  const invite = async (email: string) =>
    (await as(here.owner)).team.invite({ hotelId: here.hotel.id, email, role: 'agent' });
  const idOf = (link: string) => link.split('/').at(-1)!;

  it('make a member of the person they are for, once', async () => {
    const guest = await person('Ana Ruiz');
    const invitationId = idOf((await invite(guest.email)).link);
    const accepted = await (await as(guest)).account.acceptInvitation({ invitationId });
    expect(accepted.slug).toBe(here.hotel.slug);
    const again = (await as(guest)).account.acceptInvitation({ invitationId });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are of no use to anybody else, and stay open for the right person', async () => {
    const [guest, thief] = [await person('Ana Ruiz'), await person('Tom Thief')];
    const invitationId = idOf((await invite(guest.email)).link);
    const stolen = (await as(thief)).account.acceptInvitation({ invitationId });
    await expect(stolen).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await (await as(guest)).account.acceptInvitation({ invitationId });
  });

  it('are replaced by a newer one, and can be taken back', async () => {
    const guest = await person('Ana Ruiz');
    const first = idOf((await invite(guest.email)).link);
    const second = idOf((await invite(guest.email)).link);
    const owner = await as(here.owner);
    await owner.team.cancelInvitation({ hotelId: here.hotel.id, invitationId: second });
    for (const invitationId of [first, second]) {
      const attempt = (await as(guest)).account.acceptInvitation({ invitationId });
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('owners', () => {
  it('cannot leave the organization without one', async () => {
    const { memberId } = (await membersOf()).find((row) => row.userId === here.owner.id)!;
    const owner = await as(here.owner);
    const input = { hotelId: here.hotel.id, memberId };
    await expect(owner.team.removeMember(input)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(owner.team.setRole({ ...input, role: 'viewer' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('of two who remove each other in the same moment one stays', async () => {
    const house2 = await house('Twins');
    const twin = await member(house2, 'owner');
    const { members } = await (await as(twin)).team.members({ hotelId: house2.hotel.id });
    const idFor = (userId: string) => members.find((row) => row.userId === userId)!.memberId;
    const results = await Promise.allSettled([
      (await as(twin)).team.removeMember({ hotelId: house2.hotel.id, memberId: idFor(house2.owner.id) }),
      (await as(house2.owner)).team.removeMember({ hotelId: house2.hotel.id, memberId: idFor(twin.id) }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('what is reachable from outside', () => {
  it.each(['/organization/create', '/organization/list-user-invitations', '/organization/update-member-role'])(
    '%s is not',
    async (path) => {
      expect((await post(path, {}, { cookie: here.owner.headers.get('cookie')! })).status).toBe(404);
      expect((await GET(new Request(`${ORIGIN}/api/auth${path}`))).status).toBe(404);
    },
  );

  it('a sixth wrong password within ten seconds is 429, whatever address the client claims', async () => {
    const from = { 'x-forwarded-for': '203.0.113.99' };
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      const forged = { ...from, 'x-real-ip': `198.51.100.${n}`, forwarded: `for=198.51.100.${n}` };
      statuses.push((await post('/sign-in/email', { email: 'x@example.com', password: 'wrong wrong' }, forged)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('an account that is guessed at from many addresses is closed for a while, and a right password forgets', async () => {
    const { email } = await member(here, 'viewer');
    const attempt = (n: number, password: string) =>
      post('/sign-in/email', { email, password }, { 'x-forwarded-for': `198.18.0.${n}` });
    expect((await attempt(0, 'wrong wrong')).status).toBe(401);
    expect((await attempt(0, PASSWORD)).status).toBe(200);
    for (let n = 1; n <= MOST_FAILURES; n++) expect((await attempt(n, 'wrong wrong')).status).toBe(401);
    expect((await attempt(99, PASSWORD)).status).toBe(429);
  });

  it('a foreign page cannot sign somebody in', async () => {
    const { email } = here.owner;
    const body = { email, password: PASSWORD };
    const from = { origin: 'https://evil.example', 'x-forwarded-for': '203.0.113.50', cookie: 'a=b' };
    expect((await post('/sign-in/email', body, from)).status).toBe(403);
  });
});
