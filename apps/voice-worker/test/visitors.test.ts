import { SYSTEM } from '@innline/db';
import { type CallCommandBody, redisKeys, STREAM_FIELD, type TalkTokenClaims } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn, join, loudness, type ScriptedCaller, silence, sine, toneShare } from '@innline/testkit/caller';
import { flowOf, talkToken } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Worker } from '../src/worker';
import { Follower } from './follow';
import { type Colleague, house } from './setup';

// Colleagues whose connection reaches a worker that does not have their call.

const here = house({ env: { INNLINE_STT: 'none' } });
let other: Worker;
let maria: Colleague;
let menuLine: string;
let ringLine: string;

beforeAll(async () => {
  other = await here.another();
  maria = await here.member('Maria', true);
  const { id: departmentId } = await here.hotel.db.departments.create({ name: 'Front desk', by: SYSTEM });
  const bye = { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'done' } };
  const options = [{ id: 'one', label: 'One', digit: '1' }];
  const menu = { id: 'menu', type: 'menu', config: { prompt: { en: 'One.' }, timeoutSeconds: 20, options } };
  const ring = { id: 'ring', type: 'transfer', config: { departmentId, ringSeconds: 5, announcement: {} } };
  const start = { id: 'start', type: 'trigger' };
  const ways = (from: string, ports: string[]) => ports.map((port) => `${from}.${port} > bye`);
  const asked = flowOf([start, menu, bye], ['start.start > menu', ...ways('menu', ['one', 'no_input', 'no_match'])]);
  const ports = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
  const rung = flowOf([start, ring, bye], ['start.start > ring', ...ways('ring', ports)]);
  menuLine = (await here.publish(asked)).lineId;
  ringLine = (await here.publish(rung)).lineId;
});
afterAll(() => other.stop(0));

const elsewhere = (
  claims: { leg: 'listener'; callId: string } | { leg: 'staff'; callId: string; transfer: string },
  who = maria,
) =>
  callIn({
    url: `ws://127.0.0.1:${other.port}`,
    token: talkToken({
      ...{ hotelId: here.hotel.hotel.id, userId: who.userId, userName: who.name },
      ...claims,
    } as TalkTokenClaims),
  });
const order = (callId: string, body: CallCommandBody, who = maria) => {
  const actor = { id: who.userId, name: who.name, role: 'agent' };
  const command = JSON.stringify({ v: 1, id: newId(), callId, at: Date.now(), actor, ...body });
  return other.services.redis.xadd(redisKeys.commands(callId), '*', STREAM_FIELD, command);
};
/** Frames of nothing but the tone. Over more than one its phase may jump: a mixer that waits too long leaves one out. */
const frames = (who: ScriptedCaller, from: number, hertz: number) =>
  who.heard.slice(from).filter(({ pcm }) => loudness(pcm) > 0.05 && toneShare(pcm, hertz) > 0.8).length;
const hears = (who: ScriptedCaller, from: number, hertz: number) =>
  expect.poll(() => frames(who, from, hertz), { timeout: 5_000 }).toBeGreaterThan(1);

it('listen in, take over and give back from another worker', async () => {
  const caller = await here.call(menuLine);
  await caller.at('menu');
  const ear = await elsewhere({ leg: 'listener', callId: caller.callId });
  await caller.event('command', ({ command }) => command === 'listen_in');
  // alone: the listener hears both sides at once
  await caller.event('prompt.finished');
  await caller.speak(join(sine(1_000, 440), silence(100)));
  await hears(ear, 0, 440);
  const before = caller.heard.length;
  await ear.speak(sine(400, 900));
  expect(frames(caller, before, 900)).toBe(0);
  await order(caller.callId, { command: 'takeover' });
  await caller.event('floor.changed', ({ holder }) => holder === 'member');
  await ear.speak(join(sine(800, 900), silence(100)));
  await hears(caller, before, 900);
  const from = ear.heard.length;
  await caller.speak(join(sine(600, 440), silence(100)));
  await hears(ear, from, 440);
  // whoever leaves gives the call back, from there as from here
  ear.hangUp();
  expect(await caller.event('floor.changed', ({ holder }) => holder === 'flow')).toMatchObject({ memberName: null });
  caller.hangUp();
  await caller.ended;
});

it('a transfer is answered there, once, and the end of the call reaches them', async () => {
  const caller = await here.call(ringLine);
  const { transfer } = await caller.event('transfer.ringing');
  const claims = { leg: 'staff', callId: caller.callId, transfer } as const;
  const phone = await elsewhere(claims);
  await caller.event('transfer.answered');
  expect(await elsewhere(claims).catch((error: Error) => error.message)).toBe('not_ringing');
  const [atCaller, atPhone] = [caller.heard.length, phone.heard.length];
  await Promise.all([caller.speak(sine(1_000, 440)), phone.speak(sine(1_000, 900))]);
  await hears(caller, atCaller, 900);
  await hears(phone, atPhone, 440);
  caller.hangUp();
  expect(await phone.ended).toBe('caller_left');
  await caller.ended;
});

it('whisper from another worker to the colleague who answered: the caller hears nothing of it', async () => {
  const caller = await here.call(ringLine);
  const { callId } = caller;
  const desk = new Follower(here.redis.url, here.hotel.hotel.id);
  onTestFinished(() => desk.stop());
  const { transfer } = await caller.event('transfer.ringing');
  const phone = await maria.answer(callId, transfer);
  await caller.event('transfer.answered');
  const joan = await here.member('Joan');
  const ear = await elsewhere({ leg: 'listener', callId }, joan);
  await caller.event('command', ({ command }) => command === 'listen_in');
  await order(callId, { command: 'whisper_begin' }, joan);
  expect(await desk.event(callId, 'whisper.changed')).toMatchObject({
    on: true,
    memberName: 'Joan',
    userId: joan.userId,
  });
  const [atPhone, atEar] = [phone.heard.length, ear.heard.length];
  await ear.speak(join(sine(600, 900), silence(100)));
  await hears(phone, atPhone, 900);
  // the colleague goes on hearing the caller, and whoever whispers both of them
  await caller.speak(join(sine(600, 440), silence(100)));
  await hears(phone, atPhone, 440);
  await phone.speak(join(sine(600, 1_400), silence(100)));
  await hears(caller, 0, 1_400);
  await hears(ear, atEar, 1_400);
  await order(callId, { command: 'whisper_end' }, joan);
  await desk.event(callId, 'whisper.changed', ({ on }) => !on);
  const after = phone.heard.length;
  await ear.speak(join(sine(400, 900), silence(100)));
  expect(frames(phone, after, 900)).toBe(0);
  expect([frames(caller, 0, 900), frames(ear, 0, 900)]).toEqual([0, 0]);
  expect(JSON.stringify(caller.events)).not.toContain('whisper');
  // a colleague who leaves ends a whisper, and the flow goes on
  await order(callId, { command: 'whisper_begin' }, joan);
  await expect.poll(() => desk.of(callId, 'whisper.changed')).toHaveLength(3);
  phone.hangUp();
  await caller.event('transfer.ended');
  await expect.poll(() => desk.of(callId, 'whisper.changed').map(({ on }) => on)).toEqual([true, false, true, false]);
  caller.hangUp();
  await caller.ended;
});

it('a call that is nowhere is refused, and so is another hotel’s', async () => {
  const caller = await here.call(menuLine);
  const refused = (claims: object) =>
    elsewhere({ leg: 'listener', callId: caller.callId, ...claims } as never).catch((error: Error) => error.message);
  expect(await refused({ callId: newId() })).toBe('not_live');
  expect(await refused({ hotelId: newId() })).toBe('not_live');
  caller.hangUp();
  await caller.ended;
});

it('who only listens is told when the worker with the call is gone', async () => {
  const caller = await here.call(menuLine);
  await caller.at('menu');
  const ear = await elsewhere({ leg: 'listener', callId: caller.callId });
  await caller.event('command', ({ command }) => command === 'listen_in');
  // as if it had died: nothing is said any more, and nobody hears the leg
  const call = here.worker.services.registry.get(caller.callId)!;
  const [party] = call.parties.all();
  (party!.media as unknown as { giveBack(): void }).giveBack();
  expect(await ear.ended).toBe('gone');
  caller.hangUp();
  await caller.ended;
});
