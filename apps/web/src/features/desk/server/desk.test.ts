import { forHotel, SYSTEM } from '@innline/db';
import { CallCommand, redisKeys, STREAM_FIELD, TalkTokenClaims } from '@innline/shared';
import { verifyToken } from '@innline/shared/server';
import { publishedFlow } from '@innline/testkit/database';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/env';
import { publishLive } from '@/server/live/publish-changed';
import { redis } from '@/server/redis';
import { as, type House, house, member, type Person, testApp } from '@/testing/app';
import { tellCall } from '@/testing/calls';

testApp();

let here: House;
let hotelId: string;
let flowId: string;
let jon: Person;
let agent: Awaited<ReturnType<typeof as>>;
let callId: string;
let over: string;

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  flowId = (await publishedFlow(forHotel(hotelId))).id;
  jon = await member(here, 'agent');
  agent = await as(jon);
});
beforeEach(async () => {
  callId = await tellCall({ hotelId, flowId, live: true, callerName: 'Ana' });
  over = await tellCall({ hotelId, flowId });
});

const claimsOf = (token: string) =>
  verifyToken(token, TalkTokenClaims, { secret: env().INNLINE_SECRET, purpose: 'talk', now: Date.now() });

async function ordered(id: string): Promise<CallCommand[]> {
  const entries = await redis().xrange(redisKeys.commands(id), '-', '+');
  return entries.map(([, fields]) => CallCommand.parse(JSON.parse(fields[fields.indexOf(STREAM_FIELD) + 1]!)));
}

describe('the desk', () => {
  it('shows live calls with everything said so far, and no others', async () => {
    const calls = await agent.desk.liveCalls({ hotelId });
    const mine = calls.find(({ call }) => call.id === callId)!;
    expect(mine.events.map(({ type }) => type)).toEqual(['call.started', 'call.answered', 'transcript.final']);
    expect(calls.map(({ call }) => call.id)).not.toContain(over);
    const other = await house('Hotel Lejano');
    expect(await (await as(other.owner)).desk.liveCalls({ hotelId: other.hotel.id })).toEqual([]);
  });

  it('shows what was told a moment ago and is not stored yet', async () => {
    const [mine] = (await agent.desk.liveCalls({ hotelId })).filter(({ call }) => call.id === callId);
    const last = mine!.events.at(-1)!;
    const later = { ...last, id: `${callId}:${last.seq + 1}`, seq: last.seq + 1 };
    for (const event of [last, later]) await publishLive(hotelId, { kind: 'call', event });
    const calls = await agent.desk.liveCalls({ hotelId });
    expect(calls.find(({ call }) => call.id === callId)!.events).toEqual([...mine!.events, later]);
  });

  it('rings whom a department names, and everybody where it names nobody', async () => {
    const { departments } = forHotel(hotelId);
    const { members } = await (await as(here.owner)).team.members({ hotelId });
    const memberOf = (who: Person) => members.find(({ userId }) => userId === who.id)!.memberId;
    const mine = await departments.create({ name: 'Spa', memberIds: [memberOf(jon)], by: SYSTEM });
    const other = await departments.create({ name: 'Bar', memberIds: [memberOf(here.owner)], by: SYSTEM });
    const open = await departments.create({ name: 'Porter', by: SYSTEM });
    const rows = await agent.desk.departments({ hotelId });
    const rings = Object.fromEntries(rows.map(({ id, ringsMe }) => [id, ringsMe]));
    expect([rings[mine.id], rings[other.id], rings[open.id]]).toEqual([true, false, true]);
  });
});

describe('an order', () => {
  it('goes into the call’s stream with who gave it, and into the audit without what was said', async () => {
    const { id } = await agent.desk.command({ hotelId, callId, order: { command: 'say', text: 'One moment, Ana.' } });
    const [command] = await ordered(callId);
    expect(command).toMatchObject({ id, callId, command: 'say', text: 'One moment, Ana.' });
    expect(command!.actor).toMatchObject({ id: jon.id, role: 'agent' });
    expect(await redis().ttl(redisKeys.commands(callId))).toBeGreaterThan(0);
    const { entries } = await (await as(here.owner)).team.audit({ hotelId, subject: 'call' });
    const entry = entries.find(({ subjectId }) => subjectId === callId)!;
    expect(entry.action).toBe('call.say');
    expect(JSON.stringify(entry)).not.toContain('One moment');
  });

  it('is refused for a call that is over, of another hotel, or to a department of another hotel', async () => {
    const order = { command: 'hangup' } as const;
    await expect(agent.desk.command({ hotelId, callId: over, order })).rejects.toMatchObject({ code: 'CONFLICT' });
    const other = await house('Hotel Lejano');
    const theirs = await as(other.owner);
    const foreign = theirs.desk.command({ hotelId: other.hotel.id, callId, order });
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id: departmentId } = await forHotel(other.hotel.id).departments.create({ name: 'Theirs', by: SYSTEM });
    const astray = agent.desk.command({ hotelId, callId, order: { command: 'transfer', departmentId } });
    await expect(astray).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await ordered(callId)).toEqual([]);
  });
});

describe('a whisper', () => {
  const begin = { command: 'whisper_begin' } as const;

  it('is ordered by whoever may act on calls, and written down', async () => {
    await agent.desk.command({ hotelId, callId, order: begin });
    await agent.desk.command({ hotelId, callId, order: { command: 'whisper_end' } });
    expect((await ordered(callId)).map(({ command }) => command)).toEqual(['whisper_begin', 'whisper_end']);
    const { entries } = await (await as(here.owner)).team.audit({ hotelId, subject: 'call' });
    const mine = entries.filter(({ subjectId }) => subjectId === callId).map(({ action }) => action);
    expect(mine.sort()).toEqual(['call.whisper_begin', 'call.whisper_end']);
  });

  it('is not a viewer’s, nor another hotel’s, and nothing of it reaches the call', async () => {
    const viewer = await as(await member(here, 'viewer'));
    await expect(viewer.desk.command({ hotelId, callId, order: begin })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const other = await house('Hotel Lejano');
    const theirs = (await as(other.owner)).desk.command({ hotelId: other.hotel.id, callId, order: begin });
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await ordered(callId)).toEqual([]);
    const { entries } = await (await as(here.owner)).team.audit({ hotelId, subject: 'call' });
    expect(entries.some(({ subjectId }) => subjectId === callId)).toBe(false);
  });
});

describe('a telephone for staff', () => {
  it('answers one transfer of one call, as the person who asked', async () => {
    const { token } = await agent.desk.answerTransfer({ hotelId, callId, transfer: 't:1' });
    expect(claimsOf(token)).toMatchObject({ leg: 'staff', hotelId, callId, transfer: 't:1', userId: jon.id });
    const late = agent.desk.answerTransfer({ hotelId, callId: over, transfer: 't:1' });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('listens in, which is written down; viewers may not', async () => {
    const { token } = await agent.desk.listenIn({ hotelId, callId });
    expect(claimsOf(token)).toMatchObject({ leg: 'listener', callId });
    const { entries } = await (await as(here.owner)).team.audit({ hotelId, subject: 'call' });
    expect(entries.some((entry) => entry.action === 'call.listen_in' && entry.subjectId === callId)).toBe(true);
    const viewer = await as(await member(here, 'viewer'));
    await expect(viewer.desk.listenIn({ hotelId, callId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
