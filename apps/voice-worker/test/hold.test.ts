import { SYSTEM } from '@innline/db';
import { type CallCommandBody, redisKeys, STREAM_FIELD } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn, join, loudness, type ScriptedCaller, silence, sine, toneShare } from '@innline/testkit/caller';
import { flowOf, talkToken } from '@innline/testkit/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { house } from './setup';

const here = house();
const maria = { id: 'user-maria', name: 'Maria', role: 'agent' };
const joan = { id: 'user-joan', name: 'Joan', role: 'agent' };
/** Not in the hold music, whose fundamentals stay below 500 Hz. */
const STAFF_HZ = 2_000;
const ASKED = 'Take your time.';

const order = (callId: string, body: CallCommandBody, actor = maria) =>
  here.worker.services.redis.xadd(
    redisKeys.commands(callId),
    '*',
    STREAM_FIELD,
    JSON.stringify({ v: 1, id: newId(), callId, at: Date.now(), actor, ...body }),
  );

let menuLine: string;
let departmentId: string;

beforeAll(async () => {
  await here.member('Maria', true);
  departmentId = (await here.hotel.db.departments.create({ name: 'Front desk', by: SYSTEM })).id;
  const options = [{ id: 'one', label: 'One', digit: '1' }];
  const wait = flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'menu', type: 'menu', config: { prompt: { en: ASKED }, timeoutSeconds: 20, options } },
      { id: 'done', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
    ],
    ['start.start > menu', 'menu.one > done', 'menu.no_input > done', 'menu.no_match > done'],
  );
  menuLine = (await here.publish(wait)).lineId;
});

const member = (leg: object, user = maria) =>
  callIn({
    url: here.url,
    token: talkToken({ hotelId: here.hotel.hotel.id, userId: user.id, userName: user.name, ...leg } as never),
  });

async function atTheMenu(): Promise<ScriptedCaller> {
  const caller = await here.call(menuLine);
  await caller.event('prompt.finished');
  return caller;
}

/** The second that is heard from now on. */
async function nextSecond(who: ScriptedCaller): Promise<Int16Array> {
  const from = who.heard.length;
  await expect.poll(() => who.heard.length - from, { timeout: 8_000 }).toBeGreaterThan(50);
  return join(...who.heard.slice(from).map(({ pcm }) => pcm));
}

const holds = (holder: string) => (event: { holder: string }) => event.holder === holder;

describe('a caller on hold', () => {
  it('hears music until the open question is asked again; keys steer nothing meanwhile', async () => {
    const caller = await atTheMenu();
    await order(caller.callId, { command: 'hold' });
    expect(await caller.event('floor.changed')).toMatchObject({ holder: 'hold', memberName: 'Maria' });
    caller.press('1');
    await caller.event('digit');
    expect(loudness(await nextSecond(caller))).toBeGreaterThan(0.01);
    await order(caller.callId, { command: 'resume' }, joan);
    expect(await caller.event('floor.changed')).toMatchObject({ holder: 'flow', memberName: null });
    await caller.event('prompt.started', ({ text }) => text === ASKED);
    caller.press('1');
    await caller.at('done');
    caller.hangUp();
    await caller.ended;
  });

  it('may be transferred from there', async () => {
    const caller = await atTheMenu();
    await order(caller.callId, { command: 'hold' });
    await caller.event('floor.changed');
    await order(caller.callId, { command: 'transfer', departmentId });
    const { transfer } = await caller.event('transfer.ringing');
    const colleague = await member({ leg: 'staff', callId: caller.callId, transfer });
    await caller.event('transfer.answered');
    caller.hangUp();
    expect(await colleague.ended).toBe('caller_left');
  });
});

describe('a colleague who took the call over', () => {
  async function takenOver() {
    const caller = await atTheMenu();
    const colleague = await member({ leg: 'listener', callId: caller.callId });
    await caller.event('command', ({ command }) => command === 'listen_in');
    await order(caller.callId, { command: 'takeover' });
    expect(await caller.event('floor.changed')).toMatchObject({ holder: 'member', memberName: 'Maria' });
    return { caller, colleague };
  }

  it('puts the caller on hold and speaks with them again; nobody else may', async () => {
    const { caller, colleague } = await takenOver();
    await order(caller.callId, { command: 'hold' }, joan);
    expect(await caller.event('fault')).toMatchObject({ code: 'command_refused' });
    await order(caller.callId, { command: 'hold' });
    await caller.event('floor.changed', holds('hold'));
    const speaking = colleague.speak(sine(1_500, STAFF_HZ));
    const held = await nextSecond(caller);
    expect(loudness(held)).toBeGreaterThan(0.01);
    expect(toneShare(held, STAFF_HZ)).toBeLessThan(0.01);
    await speaking;
    await order(caller.callId, { command: 'resume' });
    expect(await caller.event('floor.changed')).toMatchObject({ holder: 'member', memberName: 'Maria' });
    const from = caller.heard.length;
    await colleague.speak(join(sine(1_000, STAFF_HZ), silence(200)));
    const heard = () => join(...caller.heard.slice(from).map(({ pcm }) => pcm));
    await expect.poll(() => toneShare(heard(), STAFF_HZ), { timeout: 5_000 }).toBeGreaterThan(0.3);
    caller.hangUp();
    await colleague.ended;
  });

  it('is whispered to, and the caller hears nothing of it', async () => {
    const { caller, colleague } = await takenOver();
    const from = caller.heard.length;
    await order(caller.callId, { command: 'whisper', text: 'This guest has room two hundred and four.' }, joan);
    await colleague.message('mark');
    expect(loudness(join(...colleague.heard.slice(-100).map(({ pcm }) => pcm)))).toBeGreaterThan(0.005);
    expect(loudness(join(...caller.heard.slice(from).map(({ pcm }) => pcm)))).toBeLessThan(0.001);
    expect(JSON.stringify(caller.events)).not.toContain('two hundred');
    caller.hangUp();
    await colleague.ended;
  });

  it('cannot be whispered to by who does not listen, nor by themselves', async () => {
    const { caller, colleague } = await takenOver();
    for (const [who, why] of [[joan, /Listen in first/] as const, [maria, /yourself/] as const]) {
      await order(caller.callId, { command: 'whisper_begin' }, who);
      expect(await caller.event('fault')).toMatchObject({ userId: who.id, message: expect.stringMatching(why) });
      // harmless for who does not whisper: no second refusal, and the next order is followed
      await order(caller.callId, { command: 'whisper_end' }, who);
    }
    await order(caller.callId, { command: 'release' });
    await caller.event('floor.changed', holds('flow'));
    expect(caller.events.filter(({ type }) => type === 'fault')).toHaveLength(2);
    caller.hangUp();
    await colleague.ended;
  });

  it('leaves with the caller on hold: the flow has the caller again', async () => {
    const { caller, colleague } = await takenOver();
    await order(caller.callId, { command: 'hold' });
    await caller.event('floor.changed', holds('hold'));
    colleague.hangUp();
    await caller.event('floor.changed', holds('flow'));
    await caller.event('prompt.started', ({ text }) => text === ASKED);
    caller.hangUp();
    await caller.ended;
  });
});

it.each<CallCommandBody>([{ command: 'whisper', text: 'Hello?' }, { command: 'whisper_begin' }])(
  'there is nobody to $command to while the flow speaks, and whoever tried is told so',
  async (body) => {
    const caller = await atTheMenu();
    await order(caller.callId, body, joan);
    expect(await caller.event('fault')).toMatchObject({
      ...{ code: 'command_refused', userId: joan.id },
      message: expect.stringMatching(/nobody to whisper to/),
    });
    caller.hangUp();
    await caller.ended;
  },
);
