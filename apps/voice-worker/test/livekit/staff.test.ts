import type { InternalClaims, TalkTokenClaims } from '@innline/shared';
import { signToken } from '@innline/shared/server';
import { sine } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
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
  const ask = (talkToken: string, who: { userId: string; name: string }) => {
    const secret = here.worker.services.env.INNLINE_SECRET;
    const claims: InternalClaims = {
      ...{ hotelId: here.hotel.hotel.id, role: 'agent', userId: who.userId, userName: who.name },
    };
    const internal = signToken(claims, { secret, purpose: 'internal', now: Date.now(), ttlMs: 60_000 });
    return fetch(`${here.http}/voice/livekit/seats`, {
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
