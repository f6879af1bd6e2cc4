import { SYSTEM } from '@innline/db';
import { type CallCommandBody, redisKeys, STREAM_FIELD } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn, join, loudness, silence, sine, toneShare } from '@innline/testkit/caller';
import { flowOf, talkToken } from '@innline/testkit/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, house } from './setup';

const here = house();
let maria: { id: string; name: string; role: string };
let colleague: Colleague;

const order = (callId: string, body: CallCommandBody, id = newId(), actor = maria) =>
  here.worker.services.redis.xadd(
    redisKeys.commands(callId),
    '*',
    STREAM_FIELD,
    JSON.stringify({ v: 1, id, callId, at: Date.now(), actor, ...body }),
  );

let departmentId: string;
let transferLine: string;
let menuLine: string;

beforeAll(async () => {
  colleague = await here.member('Maria', true);
  maria = { id: colleague.userId, name: 'Maria', role: 'agent' };
  departmentId = (await here.hotel.db.departments.create({ name: 'Front desk', by: SYSTEM })).id;
  const after = (outcome: string) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } });
  const ring = flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'ring',
        type: 'transfer',
        config: { departmentId, ringSeconds: 5, announcement: {}, briefing: { en: 'A guest is calling.' } },
      },
      ...['completed', 'no_answer', 'busy', 'declined', 'failed'].map(after),
    ],
    [
      'start.start > ring',
      ...['completed', 'no_answer', 'busy', 'declined', 'failed'].map((port) => `ring.${port} > ${port}`),
    ],
  );
  transferLine = (await here.publish(ring)).lineId;
  const wait = flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'menu',
        type: 'menu',
        config: {
          prompt: { en: 'Take your time.' },
          timeoutSeconds: 20,
          options: [{ id: 'one', label: 'One', digit: '1' }],
        },
      },
      after('done'),
    ],
    ['start.start > menu', 'menu.one > done', 'menu.no_input > done', 'menu.no_match > done'],
  );
  menuLine = (await here.publish(wait)).lineId;
});

const staff = (callId: string, transfer: string) =>
  callIn({
    url: here.url,
    token: talkToken({
      leg: 'staff',
      hotelId: here.hotel.hotel.id,
      userId: maria.id,
      userName: maria.name,
      callId,
      transfer,
    }),
  });
const listener = (callId: string, hotelId = here.hotel.hotel.id) =>
  callIn({
    url: here.url,
    token: talkToken({ leg: 'listener', hotelId, userId: maria.id, userName: maria.name, callId }),
  });

describe('a transfer to a department', () => {
  it('is answered: both hear each other, and the flow goes on when the colleague leaves', async () => {
    const caller = await here.call(transferLine);
    const ringing = await caller.event('transfer.ringing');
    expect(ringing).toMatchObject({ to: 'Front desk', departmentId, briefing: 'A guest is calling.', ringSeconds: 5 });
    expect(ringing).toMatchObject({ target: 'desks', userIds: [maria.id] });
    const phone = await staff(caller.callId, ringing.transfer);
    expect(await caller.event('transfer.answered')).toMatchObject({ memberName: 'Maria' });
    // the briefing is for the colleague alone
    await phone.message('mark');
    const [atCaller, atColleague] = [caller.heard.length, phone.heard.length];
    await Promise.all([
      caller.speak(join(silence(500), sine(1_500, 440), silence(200))),
      phone.speak(join(silence(500), sine(1_500, 900), silence(200))),
    ]);
    const heard = (who: typeof caller, from: number) => join(...who.heard.slice(from).map(({ pcm }) => pcm));
    const [callerHeard, colleagueHeard] = [heard(caller, atCaller), heard(phone, atColleague)];
    expect(toneShare(callerHeard, 900)).toBeGreaterThan(0.3);
    expect(toneShare(colleagueHeard, 440)).toBeGreaterThan(0.3);
    expect(toneShare(colleagueHeard, 900)).toBeLessThan(0.05);
    phone.hangUp();
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'completed' });
    await caller.at('completed');
    caller.hangUp();
    await caller.ended;
  });

  it('is answered by the first; the second is told so', async () => {
    const caller = await here.call(transferLine);
    const { transfer } = await caller.event('transfer.ringing');
    const first = await staff(caller.callId, transfer);
    const token = talkToken({
      leg: 'staff',
      hotelId: here.hotel.hotel.id,
      userId: 'user-2',
      userName: 'Joan',
      callId: caller.callId,
      transfer,
    });
    const second = await callIn({ url: here.url, token }).catch((error: Error) => error.message);
    expect(second).toBe('not_ringing');
    caller.hangUp();
    // the colleague is not left alone on the line
    expect(await first.ended).toBe('caller_left');
    await caller.ended;
  });

  it('nobody answers: music, then no_answer', async () => {
    const caller = await here.call(transferLine);
    await caller.event('transfer.ringing');
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'no_answer' });
    expect(loudness(join(...caller.heard.map(({ pcm }) => pcm)))).toBeGreaterThan(0.01);
    await caller.at('no_answer');
    caller.hangUp();
    await caller.ended;
  });

  it('another hotel’s token, or a wrong transfer, does not answer it', async () => {
    const caller = await here.call(transferLine);
    const { transfer } = await caller.event('transfer.ringing');
    for (const claims of [
      { hotelId: newId(), callId: caller.callId, transfer },
      { hotelId: here.hotel.hotel.id, callId: newId(), transfer },
      { hotelId: here.hotel.hotel.id, callId: caller.callId, transfer: 'other' },
    ]) {
      const token = talkToken({ leg: 'staff', userId: 'x', userName: 'x', ...claims });
      expect(await callIn({ url: here.url, token }).catch((error: Error) => error.message)).toBe('not_ringing');
    }
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'no_answer' });
    caller.hangUp();
    await caller.ended;
  });
});

describe('commands from the desk', () => {
  it('say something, once however often it is sent, and the flow asks again', async () => {
    const caller = await here.call(menuLine);
    await caller.at('menu');
    const id = newId();
    for (let i = 0; i < 3; i++) await order(caller.callId, { command: 'say', text: 'One moment, I am looking.' }, id);
    expect(await caller.event('prompt.started', ({ text }) => text.startsWith('One moment'))).toBeTruthy();
    await caller.event('prompt.started', ({ text }) => text === 'Take your time.');
    const said = caller.events.filter((event) => event.type === 'command');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ command: 'say', actorName: 'Maria', text: 'One moment, I am looking.' });
    caller.hangUp();
    await caller.ended;
  });

  it('press keys, end the call', async () => {
    const caller = await here.call(menuLine);
    await caller.at('menu');
    await order(caller.callId, { command: 'digits', digits: '1' });
    expect(await caller.event('digit')).toMatchObject({ source: 'script' });
    await caller.at('done');
    const other = await here.call(menuLine);
    await other.at('menu');
    await order(other.callId, { command: 'hangup' });
    expect(await other.event('call.ended')).toMatchObject({ reason: 'operator' });
  });

  it('transfer by hand; only those who are asked can decline it', async () => {
    const caller = await here.call(menuLine);
    await caller.at('menu');
    await order(caller.callId, { command: 'transfer', departmentId });
    const { transfer } = await caller.event('transfer.ringing');
    const stranger = { id: 'stranger', name: 'Stranger', role: 'agent' };
    await order(caller.callId, { command: 'transfer_declined', transfer }, newId(), stranger);
    await caller.event('command', ({ actorName }) => actorName === 'Stranger');
    await order(caller.callId, { command: 'transfer_declined', transfer });
    await caller.event('command', ({ actorName }) => actorName === 'Maria');
    expect(await caller.event('transfer.ended')).toMatchObject({ outcome: 'declined' });
    // the flow asks again
    await caller.event('prompt.started', ({ text }) => text === 'Take your time.');
    caller.hangUp();
    await caller.ended;
  });

  it('listen in, take over, give back', async () => {
    const caller = await here.call(menuLine);
    await caller.at('menu');
    await order(caller.callId, { command: 'takeover' });
    expect(await caller.event('fault')).toMatchObject({ code: 'command_refused' });
    const ear = await listener(caller.callId);
    await caller.event('command', ({ command }) => command === 'listen_in');
    await caller.speak(join(sine(600, 440), silence(100)));
    await expect
      .poll(() => toneShare(join(...ear.heard.map(({ pcm }) => pcm)), 440), { timeout: 5_000 })
      .toBeGreaterThan(0.2);
    // a listener is not heard
    const before = caller.heard.length;
    await ear.speak(sine(400, 900));
    expect(toneShare(join(...caller.heard.slice(before).map(({ pcm }) => pcm)), 900)).toBeLessThan(0.05);
    await order(caller.callId, { command: 'takeover' });
    await caller.event('command', ({ command }) => command === 'takeover');
    await ear.speak(join(sine(800, 900), silence(100)));
    await expect
      .poll(() => toneShare(join(...caller.heard.slice(before).map(({ pcm }) => pcm)), 900), { timeout: 5_000 })
      .toBeGreaterThan(0.2);
    await order(caller.callId, { command: 'release' });
    await caller.event('prompt.started', ({ text }) => text === 'Take your time.');
    caller.hangUp();
    expect(await ear.ended).toBe('ended');
  });

  it('nobody listens in to another hotel’s call', async () => {
    const caller = await here.call(menuLine);
    expect(await listener(caller.callId, newId()).catch((error: Error) => error.message)).toBe('not_live');
    caller.hangUp();
    await caller.ended;
  });
});
