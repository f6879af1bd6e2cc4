import { forHotel } from '@innline/db';
import { beforeAll, describe, expect, it } from 'vitest';
import { auth } from '@/server/auth/auth';
import { as, type House, house, member, ORIGIN, PASSWORD, type Person, person, testApp } from '@/testing/app';

testApp();

let here: House;
let hotelId: string;
let owner: Awaited<ReturnType<typeof as>>;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  owner = await as(here.owner);
});

const memberIdOf = async (who: Person) =>
  (await owner.team.members({ hotelId })).members.find(({ userId }) => userId === who.id)!.memberId;
const audited = async (action: string) =>
  (await owner.team.audit({ hotelId })).entries.filter((entry) => entry.action === action);

describe('inviting', () => {
  it('makes a link that lets in whoever has the address, once, with the role', async () => {
    const newcomer = await person('Nora Vidal');
    const { link } = await owner.team.invite({ hotelId, email: newcomer.email, role: 'agent' });
    expect(link).toMatch(new RegExp(`^${ORIGIN}/invite/`));
    const invitationId = link.split('/').at(-1)!;
    const stranger = await as(await person('Sam Stranger'));
    await expect(stranger.account.acceptInvitation({ invitationId })).rejects.toThrow();
    await (await as(newcomer)).account.acceptInvitation({ invitationId });
    await expect((await as(newcomer)).account.acceptInvitation({ invitationId })).rejects.toThrow();
    const { members, invitations } = await owner.team.members({ hotelId });
    expect(members.find(({ userId }) => userId === newcomer.id)).toMatchObject({ role: 'agent' });
    expect(invitations.map(({ email }) => email)).not.toContain(newcomer.email);
  });

  it('a cancelled invitation lets in nobody', async () => {
    const newcomer = await person('Carla Late');
    const { link } = await owner.team.invite({ hotelId, email: newcomer.email, role: 'manager' });
    const invitationId = link.split('/').at(-1)!;
    await owner.team.cancelInvitation({ hotelId, invitationId });
    await expect((await as(newcomer)).account.acceptInvitation({ invitationId })).rejects.toThrow();
  });

  it('shows invitations, whose ids are links, to owners only', async () => {
    await owner.team.invite({ hotelId, email: 'later@example.com', role: 'viewer' });
    const manager = await as(await member(here, 'manager'));
    expect((await manager.team.members({ hotelId })).invitations).toEqual([]);
    expect((await owner.team.members({ hotelId })).invitations).not.toEqual([]);
  });

  it('refuses a member’s address and what is no address', async () => {
    const agent = await member(here, 'agent');
    const again = owner.team.invite({ hotelId, email: agent.email, role: 'owner' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(owner.team.invite({ hotelId, email: 'nobody', role: 'agent' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('roles', () => {
  it('the last owner stays one, until there is another', async () => {
    const memberId = await memberIdOf(here.owner);
    await expect(owner.team.setRole({ hotelId, memberId, role: 'viewer' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(owner.team.removeMember({ hotelId, memberId })).rejects.toMatchObject({ code: 'CONFLICT' });
    const second = await member(here, 'manager');
    await owner.team.setRole({ hotelId, memberId: await memberIdOf(second), role: 'owner' });
    expect(await (await as(second)).team.setRole({ hotelId, memberId, role: 'owner' })).toEqual({ before: 'owner' });
  });

  it('nobody touches the members of another house', async () => {
    const other = await house('Hotel Lejano');
    const theirs = await as(other.owner);
    const memberId = await memberIdOf(await member(here, 'agent'));
    const attempt = { hotelId: other.hotel.id, memberId };
    await expect(theirs.team.removeMember(attempt)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(theirs.team.setRole({ ...attempt, role: 'viewer' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(theirs.team.resetLink(attempt)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('a reset link sets a new password once, and the old one is gone', async () => {
  const forgetful = await member(here, 'agent');
  const { link } = await owner.team.resetLink({ hotelId, memberId: await memberIdOf(forgetful) });
  const token = new URL(link).searchParams.get('token')!;
  const reset = (newPassword: string) => auth().api.resetPassword({ body: { token, newPassword } });
  await reset('a quite new sentence');
  await expect(reset('another one again')).rejects.toThrow();
  const signIn = (password: string) => auth().api.signInEmail({ body: { email: forgetful.email, password } });
  await expect(signIn(PASSWORD)).rejects.toThrow();
  expect((await signIn('a quite new sentence')).user.id).toBe(forgetful.id);
});

describe('API keys', () => {
  it('are shown once, kept as a hash, and work no more when revoked', async () => {
    const { id, key } = await owner.team.createApiKey({ hotelId, name: 'Reports', role: 'viewer' });
    const rows = await owner.team.apiKeys({ hotelId });
    expect(rows.find((row) => row.id === id)).toMatchObject({ name: 'Reports', role: 'viewer' });
    expect(JSON.stringify(rows)).not.toContain(key);
    await owner.team.revokeApiKey({ hotelId, id });
    const still = (await owner.team.apiKeys({ hotelId })).find((row) => row.id === id);
    expect(still === undefined || still.revokedAt !== null).toBe(true);
  });
});

describe('what changed', () => {
  it('every change is written down with who made it; secrets are not', async () => {
    const { key } = await owner.team.createApiKey({ hotelId, name: 'Traced', role: 'agent' });
    await owner.team.saveSettings({ hotelId, settings: { retentionDays: 30 } });
    const { entries } = await owner.team.audit({ hotelId });
    expect(entries[0]!.at.getTime()).toBeGreaterThanOrEqual(entries.at(-1)!.at.getTime());
    expect(JSON.stringify(entries)).not.toContain(key);
    expect(entries.every(({ actorName }) => actorName.length > 0)).toBe(true);
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const repos = forHotel(hotelId);
    for (let i = 0; i < 60; i++) {
      const by = { actor: 'system', name: 'Test' } as const;
      await repos.audit.record({
        by,
        action: 'test.page',
        subject: 'hotel',
        subjectId: hotelId,
        summary: `Entry ${i}`,
      });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { entries: { id: string }[]; next: string | null } = await owner.team.audit({ hotelId, cursor });
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(60);
    expect(await audited('test.page')).toHaveLength(50);
  });
});

describe('do not call', () => {
  it('takes a number as people write it, once, and forgets it again', async () => {
    await owner.team.addDoNotCall({ hotelId, number: '+34 600 55 51 99', reason: 'Asked.' });
    await owner.team.addDoNotCall({ hotelId, number: '+34600555199' });
    const rows = await owner.team.doNotCall({ hotelId });
    expect(rows.map(({ number }) => number)).toEqual(['+34600555199']);
    await owner.team.removeDoNotCall({ hotelId, id: rows[0]!.id });
    expect(await owner.team.doNotCall({ hotelId })).toEqual([]);
    const nonsense = owner.team.addDoNotCall({ hotelId, number: 'call me' });
    await expect(nonsense).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('settings', () => {
  it('leaves what was not named, and refuses zones, currencies and languages that are none', async () => {
    const before = await owner.team.settings({ hotelId });
    const after = await owner.team.saveSettings({ hotelId, settings: { name: 'Hotel Miramar Playa' } });
    expect(after).toMatchObject({ name: 'Hotel Miramar Playa', timeZone: before.timeZone, currency: before.currency });
    const wrong = [{ timeZone: 'Mars/Olympus' }, { currency: 'EURO' }, { languages: [] }, { retentionDays: 0 }];
    for (const settings of wrong) {
      await expect(owner.team.saveSettings({ hotelId, settings }), JSON.stringify(settings)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
  });
});
