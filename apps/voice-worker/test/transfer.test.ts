import { SYSTEM } from '@innline/db';
import type { CallEventOf } from '@innline/shared';
import type { ScriptedCaller } from '@innline/testkit/caller';
import { testSchedule } from '@innline/testkit/database';
import { flowOf } from '@innline/testkit/worker';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeCarrier, type FakeTelephone } from '../src/testing/fake-telephone';
import { handingOver } from './hand-over-flow';
import { type Colleague, house } from './setup';

let carrier: FakeCarrier | null = new FakeCarrier();
const here = house({ worker: { replace: { telephonyOf: async () => carrier } } });
let ana: Colleague;
let made = 0;

const OUTCOMES = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
/** Publishes a flow that asks for a name and passes the caller on. */
async function passOn(config: Record<string, unknown>): Promise<string> {
  const flow = flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'ask_room', type: 'listen', config: { prompt: { en: 'Which room?' }, kind: 'free' } },
      { id: 'ring', type: 'transfer', config: { ringSeconds: 5, announcement: {}, ...config } },
      ...OUTCOMES.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } })),
    ],
    [
      ...[
        'start.start > ask_room',
        'ask_room.heard > ring',
        'ask_room.no_input > ring',
        'ask_room.not_understood > ring',
      ],
      ...OUTCOMES.map((port) => `ring.${port} > ${port}`),
    ],
  );
  const { lineId } = await here.publish(flow);
  // the department was made a moment ago
  here.worker.services.routes.forget(here.hotel.hotel.id);
  return lineId;
}
const department = (fields: object) =>
  here.hotel.db.departments.create({ name: `Department ${made++}`, by: SYSTEM, ...fields });
const toDepartment = async (fields: object, more = {}) =>
  passOn({ departmentId: (await department(fields)).id, ...more });

const callers: ScriptedCaller[] = [];
async function callAndRing(lineId: string, hearIt = false) {
  const caller = await here.call(lineId);
  callers.push(caller);
  await caller.event(hearIt ? 'prompt.finished' : 'prompt.started');
  caller.type('12');
  return { caller, ringing: await caller.event('transfer.ringing') };
}
const telephone = async (nth = 0): Promise<FakeTelephone> => {
  await expect.poll(() => carrier!.rung[nth], { timeout: 10_000 }).toBeDefined();
  return carrier!.rung[nth]!;
};
const rings = (events: { type: string }[]) =>
  events.filter((event): event is CallEventOf<'transfer.ringing'> => event.type === 'transfer.ringing');

beforeAll(async () => {
  ana = await here.member('Ana');
});
beforeEach(async () => {
  carrier = new FakeCarrier();
  await ana.atDesk(true);
});
afterEach(async () => {
  for (const caller of callers.splice(0)) caller.drop();
  await expect.poll(() => here.worker.services.registry.size, { timeout: 10_000 }).toBe(0);
});

describe('a department with a telephone', () => {
  it('rings desks, then the telephone, which takes the call by key 1', async () => {
    const { caller, ringing } = await callAndRing(await toDepartment({ number: '+34 971 555 010' }), true);
    expect(ringing.card).toMatchObject({ answers: [{ name: 'ask_room', text: '12' }] });
    expect(ringing.card!.said.map(({ text }) => text)).toContain('Which room?');
    const desk = await telephone();
    expect(desk.dial).toMatchObject({ role: 'staff', to: { kind: 'number', number: '+34971555010' }, ringSeconds: 5 });
    desk.answer();
    // a mailbox hears the keys it cannot press, and the caller still hears music
    await expect.poll(() => desk.media.sent.length, { timeout: 10_000 }).toBeGreaterThan(50);
    expect(caller.events.some(({ type }) => type === 'transfer.answered')).toBe(false);
    desk.press('1');
    await caller.event('transfer.answered');
    desk.hangUp();
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'completed' });
    expect(rings(caller.events).map(({ target }) => target)).toEqual(['desks', 'number']);
    await caller.at('completed');
    caller.hangUp();
  });

  it('rings the telephone first where it says so; key 2 refuses, then desks ring', async () => {
    const lineId = await toDepartment({ number: '+34971555010', ringTargets: ['number', 'desks'] });
    const { caller, ringing } = await callAndRing(lineId);
    expect(ringing).toMatchObject({ target: 'number', userIds: [] });
    const desk = await telephone();
    desk.answer();
    await expect.poll(() => desk.media.handlers, { timeout: 10_000 }).not.toBeNull();
    desk.press('2');
    const next = await caller.event('transfer.ringing', ({ target }) => target === 'desks');
    expect(desk.closedBecause).toBe('declined');
    expect(next.userIds).toEqual([ana.userId]);
    const phone = await ana.answer(caller.callId, next.transfer);
    await caller.event('transfer.answered', ({ memberName }) => memberName === 'Ana');
    phone.hangUp();
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'completed' });
    caller.hangUp();
  });

  it('nobody presses a key: the mailbox is let go and the flow goes on', async () => {
    await ana.atDesk(false);
    const { caller } = await callAndRing(await toDepartment({ number: '+34971555010', ringTargets: ['number'] }));
    const mailbox = await telephone();
    mailbox.answer();
    const ended = await caller.event('transfer.ended', () => true, 60_000);
    expect(ended).toMatchObject({ outcome: 'no_answer', why: 'not_accepted' });
    expect(mailbox.closedBecause).toBe('no_answer');
    caller.hangUp();
  }, 90_000);

  it.each(['busy', 'declined', 'no_answer', 'failed'] as const)('tells %s as the carrier does', async (outcome) => {
    await ana.atDesk(false);
    const { caller } = await callAndRing(await toDepartment({ number: '+34971555010', ringTargets: ['number'] }));
    (await telephone()).refuse(outcome);
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome });
    await caller.at(outcome);
    caller.hangUp();
  });

  it('without a carrier says what its desks said, and why', async () => {
    carrier = null;
    await ana.atDesk(false);
    const { caller } = await callAndRing(await toDepartment({ number: '+34971555010' }));
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'no_answer', why: 'nobody_there' });
    expect(caller.events).toContainEqual(expect.objectContaining({ type: 'fault', code: 'no_carrier' }));
    caller.hangUp();
  });
});

describe('a department that is closed', () => {
  it('rings nowhere', async () => {
    const schedule = await here.hotel.db.schedules.create({
      name: `Never ${made}`,
      schedule: { ...testSchedule(), weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
      by: SYSTEM,
    });
    const { caller } = await callAndRing(await toDepartment({ number: '+34971555010', scheduleId: schedule.id }));
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'no_answer', why: 'closed' });
    expect(carrier!.rung).toEqual([]);
    caller.hangUp();
  });
});

describe('two transfers at once on one member', () => {
  it('whoever speaks is busy for the second', async () => {
    const lineId = await toDepartment({});
    const first = await callAndRing(lineId);
    const second = await callAndRing(lineId);
    const phone = await ana.answer(first.caller.callId, first.ringing.transfer);
    expect(await second.caller.event('transfer.ended')).toMatchObject({ outcome: 'busy' });
    await second.caller.at('busy');
    const third = await callAndRing(lineId);
    expect(await third.caller.event('transfer.ended')).toMatchObject({ outcome: 'busy' });
    first.caller.hangUp();
    expect(await phone.ended).toBe('caller_left');
    const fourth = await callAndRing(lineId);
    expect(fourth.ringing.userIds).toEqual([ana.userId]);
    for (const { caller } of [second, third, fourth]) caller.hangUp();
  });
});

describe('a caller who leaves', () => {
  const NUMBER = { to: 'number', number: '+34600111222' };

  it('while a telephone rings: it stops ringing', async () => {
    const { caller } = await callAndRing(await passOn(NUMBER));
    const { dial } = await telephone();
    caller.hangUp();
    await expect.poll(() => dial.signal.aborted, { timeout: 10_000 }).toBe(true);
    await caller.ended;
    await expect.poll(async () => outcomesOf(caller.callId), { timeout: 10_000 }).toEqual(['caller_left']);
  });

  it('in the moment somebody answers: they are let go', async () => {
    carrier!.quick = false;
    const { caller } = await callAndRing(await passOn(NUMBER));
    const phone = await telephone();
    caller.hangUp();
    await expect.poll(() => phone.dial.signal.aborted, { timeout: 10_000 }).toBe(true);
    phone.answer();
    await expect.poll(() => phone.closedBecause, { timeout: 10_000 }).toBe('caller_left');
    await caller.ended;
  });

  it('while a colleague hears the briefing: they are let go', async () => {
    const long = 'A guest is calling about a lost suitcase. '.repeat(10);
    const { caller } = await callAndRing(await passOn({ ...NUMBER, briefing: { en: long } }));
    const phone = await telephone();
    phone.answer();
    await expect.poll(() => phone.media.sent.length, { timeout: 10_000 }).toBeGreaterThan(5);
    caller.hangUp();
    await expect.poll(() => phone.closedBecause, { timeout: 10_000 }).toBe('caller_left');
    await caller.ended;
    await expect.poll(async () => outcomesOf(caller.callId), { timeout: 10_000 }).toEqual(['caller_left']);
  });
});

describe('a number of the flow’s own', () => {
  it('without a briefing is connected at once', async () => {
    const { caller } = await callAndRing(await passOn({ to: 'number', number: '+34600111222' }));
    const phone = await telephone();
    phone.answer();
    await caller.event('transfer.answered');
    phone.hangUp();
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'completed' });
    caller.hangUp();
  });

  it('to be handed over: a page’s caller, whom no carrier can take, is connected through us', async () => {
    const announcement = { en: 'One moment.' };
    const { lineId } = await here.publish(handingOver({ to: 'number', number: '+34600111222', announcement }));
    const { caller } = await callAndRing(lineId);
    const phone = await telephone();
    phone.answer();
    await caller.event('transfer.answered');
    phone.hangUp();
    // as with a carrier, after the talk the call is over
    expect(await caller.event('call.ended')).toMatchObject({ reason: 'transferred' });
  });

  it('a colleague who hangs up in the briefing has declined', async () => {
    const { caller } = await callAndRing(
      await passOn({ to: 'sip', address: 'sip:desk@pbx.example.com', briefing: { en: 'A guest is calling.' } }),
    );
    const phone = await telephone();
    expect(phone.dial.to).toEqual({ kind: 'sip', address: 'sip:desk@pbx.example.com' });
    phone.answer();
    await expect.poll(() => phone.media.handlers, { timeout: 10_000 }).not.toBeNull();
    phone.hangUp();
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'declined' });
    caller.hangUp();
  });
});

async function outcomesOf(callId: string): Promise<string[]> {
  const { events } = await here.hotel.db.calls.detail(callId);
  return events.flatMap((event) => (event.type === 'transfer.ended' ? [event.outcome] : []));
}
