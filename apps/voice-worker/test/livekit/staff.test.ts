import {
  type CallCommandBody,
  type InternalClaims,
  redisKeys,
  STREAM_FIELD,
  type TalkTokenClaims,
} from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { signToken } from '@innline/shared/server';
import { callIn, loudness, sine, toneShare } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
import { Follower } from '../follow';
import type { Colleague } from '../setup';
import { liveKitHouse } from './house';
import { Phone } from './phone';
import { LIVEKIT_SERVERS } from './servers';

describe.each(LIVEKIT_SERVERS)('colleagues by LiveKit, on $name', (server) => {
  if (!server.start) {
    it.skip('is not on this machine: put livekit-server on PATH, or install Go', () => {});
    return;
  }
  const here = liveKitHouse(server);
  const ask = (talkToken: string, who: { userId: string; name: string }, at = here.http) => {
    const secret = here.worker.services.env.INNLINE_SECRET;
    const claims: InternalClaims = {
      ...{ hotelId: here.hotel.hotel.id, role: 'agent', userId: who.userId, userName: who.name },
    };
    const internal = signToken(claims, { secret, purpose: 'internal', now: Date.now(), ttlMs: 60_000 });
    return fetch(`${at}/voice/livekit/seats`, {
      method: 'POST',
      headers: { authorization: `Bearer ${internal}` },
      body: JSON.stringify({ talkToken }),
    });
  };
  const listener = ({ userId, name }: Colleague, callId: string): TalkTokenClaims => ({
    ...{ leg: 'listener', hotelId: here.hotel.hotel.id, userId, userName: name, callId },
  });
  const told = (page: Phone) => page.messages.map(({ text }) => JSON.parse(text));

  it('a colleague hears a call from a room of their own, and is not heard', async () => {
    const { number } = await here.line(smallFlow());
    const caller = await here.phone(number, '+34600000701');
    await expect.poll(() => caller.loudMs(), { timeout: 15_000 }).toBeGreaterThan(200);
    const [call] = here.worker.services.registry.all();
    const maria = await here.member('Maria');
    const token = here.token(listener(maria, call!.id));
    const answer = await ask(token, maria);
    expect(answer.status).toBe(201);
    const { seat } = (await answer.json()) as { seat: { url: string; token: string } };
    const page = await Phone.enter(seat);
    await expect.poll(() => told(page)[0], { timeout: 15_000 }).toMatchObject({ type: 'ready', leg: 'listener' });
    await expect.poll(() => page.loudMs(), { timeout: 15_000 }).toBeGreaterThan(500);
    await page.speak(sine(400, 500));
    expect(call!.parties.talker).toBeNull();
    // a token works once, whichever way
    expect((await ask(token, maria)).status).toBe(403);
    await page.hangUp();
    await caller.hangUp();
  });

  it('a colleague whose room another worker holds hears the call, and whispers to whoever has it', async () => {
    const { redis } = here.worker.services;
    const other = await here.another();
    const desk = new Follower(here.redis.url, here.hotel.hotel.id);
    try {
      const { number } = await here.line(smallFlow());
      const caller = await here.phone(number, '+34600000702');
      await expect.poll(() => caller.loudMs(), { timeout: 15_000 }).toBeGreaterThan(200);
      const call = here.worker.services.registry.all().find(({ facts }) => facts.caller.number === '+34600000702')!;
      const order = ({ userId: id, name }: Colleague, body: CallCommandBody) => {
        const actor = { id, name, role: 'agent' };
        const command = { v: 1, id: newId(), callId: call.id, at: Date.now(), actor, ...body };
        return redis.xadd(redisKeys.commands(call.id), '*', STREAM_FIELD, JSON.stringify(command));
      };
      const [maria, jon] = [await here.member('Maria'), await here.member('Jon')];
      const answer = await ask(here.token(listener(maria, call.id)), maria, `http://127.0.0.1:${other.port}`);
      const { seat } = (await answer.json()) as { seat: { url: string; token: string } };
      const page = await Phone.enter(seat);
      await expect.poll(() => told(page)[0], { timeout: 15_000 }).toMatchObject({ type: 'ready', leg: 'listener' });
      expect(other.services.registry.all()).toEqual([]);
      await expect.poll(() => page.loudMs(), { timeout: 15_000 }).toBeGreaterThan(500);

      const phone = await callIn({ url: here.url, token: here.token(listener(jon, call.id)) });
      await order(jon, { command: 'takeover' });
      await desk.event(call.id, 'floor.changed', ({ holder }) => holder === 'member');
      await order(maria, { command: 'whisper_begin' });
      await desk.event(call.id, 'whisper.changed', ({ on, userId }) => on && userId === maria.userId);
      const [atPhone, from] = [phone.heard.length, performance.now()];
      await page.speak(sine(1_500, 900));
      const isWhisper = ({ pcm }: { pcm: Int16Array }) => loudness(pcm) > 0.05 && toneShare(pcm, 900) > 0.7;
      await expect
        .poll(() => phone.heard.slice(atPhone).filter(isWhisper).length, { timeout: 10_000 })
        .toBeGreaterThan(5);
      // the end of the interrupted sentence may still be on its way to the caller; the whisper is not
      expect(caller.heard.filter(({ at }) => at >= from).filter(isWhisper)).toEqual([]);
      await page.hangUp();
      await desk.event(call.id, 'whisper.changed', ({ on }) => !on);
      await caller.hangUp();
      await phone.ended;
    } finally {
      desk.stop();
      await other.stop(0);
    }
  });

  it('a token of somebody else, or a broken one, opens no room', async () => {
    const [maria, jon] = [await here.member('Maria'), await here.member('Jon')];
    const token = here.token(listener(maria, 'some-call'));
    expect((await ask(token, jon)).status).toBe(403);
    expect((await ask(`${token}x`, maria)).status).toBe(401);
    expect((await ask(here.token({ leg: 'resume', hotelId: here.hotel.hotel.id, callId: 'x' }), maria)).status).toBe(
      403,
    );
  });

  it('a call that is over is told as such', async () => {
    const maria = await here.member('Maria');
    const answer = await ask(here.token(listener(maria, 'over')), maria);
    const { seat } = (await answer.json()) as { seat: { url: string; token: string } };
    const page = await Phone.enter(seat);
    await expect
      .poll(() => told(page).at(-1), { timeout: 15_000 })
      .toMatchObject({ type: 'ended', reason: 'not_live' });
    await page.ended;
  });
});
