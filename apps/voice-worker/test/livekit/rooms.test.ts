import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { liveKitAdmin } from '../../src/adapters/telephony/livekit/admin';
import { isInRoom, workersIn } from '../../src/adapters/telephony/livekit/room';
import { rejoin } from '../../src/ingress/livekit/rejoin';
import { startWorker } from '../../src/worker';
import { liveKitHouse } from './house';
import { Phone } from './phone';
import { LIVEKIT_SERVERS } from './servers';

describe.each(LIVEKIT_SERVERS)('rooms, trunks and takeover, on $name', (server) => {
  if (!server.start) {
    it.skip('is not on this machine: put livekit-server on PATH, or install Go', () => {});
    return;
  }
  const here = liveKitHouse(server);
  let key: string;
  beforeAll(async () => {
    key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  });
  const accountOf = async () => (await here.worker.services.accounts.of(here.hotel.hotel.id, 'livekit'))!;
  const ask = (body: object, authorization = `Bearer ${key}`) =>
    fetch(`${here.http}/voice/livekit/tokens`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(body),
    });

  it('a page calls by LiveKit, sees the call’s events and types its answers', async () => {
    const { lineId } = await here.line(smallFlow());
    const answer = await ask({ target: { kind: 'line', lineId } });
    expect(answer.status).toBe(201);
    const { callId, ...seat } = (await answer.json()) as { url: string; token: string; callId: string };
    const page = await Phone.enter(seat);
    const told = () => page.messages.map(({ topic, text }) => ({ topic, ...JSON.parse(text) }));
    await expect.poll(() => told()[0], { timeout: 10_000 }).toMatchObject({ topic: 'innline', type: 'ready', callId });
    const at = (name: string) => told().some(({ event }) => event?.type === 'node.entered' && event.name === name);
    await expect.poll(() => at('menu'), { timeout: 15_000 }).toBe(true);
    await page.type('innline', JSON.stringify({ type: 'text', text: 'spa' }));
    await expect.poll(() => told().at(-1), { timeout: 15_000 }).toMatchObject({ type: 'ended', reason: 'completed' });
    await page.ended;
    expect(page.loudMs()).toBeGreaterThan(1_000);
    expect((await ask({ target: { kind: 'line', lineId: 'none' } })).status).toBe(404);
    expect((await ask({ target: { kind: 'line', lineId } }, '')).status).toBe(401);
  });

  it('another worker comes back into the room of a dead one, and the call goes on where it was', async () => {
    const { number } = await here.line(smallFlow());
    const phone = await here.phone(number, '+34600000101');
    await expect.poll(() => phone.loudMs(), { timeout: 15_000 }).toBeGreaterThan(2_000);
    const [dead] = here.worker.services.registry.all();
    const account = await accountOf();
    const seat = JSON.parse((await here.worker.services.redis.get(`carrier:livekit:{${dead!.id}}`))!);
    // as if its process were frozen: it says nothing any more, but its media host is still in the room
    here.worker.services.registry.remove(dead!.id);
    dead!.media.send = () => {};
    const { env, log, speech } = here.worker.services;
    const other = await startWorker({ env, log, roles: ['agent'], speech: { ...speech, close: async () => {} } });
    try {
      const taken = performance.now();
      expect(await rejoin(dead!.id, other.services)).toBe(true);
      expect(other.services.registry.get(dead!.id)).toBeDefined();
      await expect.poll(() => workersIn(account, seat.room), { timeout: 5_000 }).toHaveLength(1);
      await expect.poll(() => phone.loudMs(taken), { timeout: 10_000 }).toBeGreaterThan(500);
      await phone.press('2');
      await phone.ended;
      await expect.poll(async () => (await here.hotel.db.calls.get(dead!.id)).outcome, { timeout: 10_000 }).toBe('spa');
      // over is over
      expect(await rejoin(dead!.id, other.services)).toBe(false);
      expect(await isInRoom(account, seat.room, seat.party).catch(() => false)).toBe(false);
    } finally {
      await other.stop(0);
    }
  });

  it('sets up a trunk and a dispatch rule once, completes them, and tells what is wrong with a key', async () => {
    const [account, { env }] = [await accountOf(), here.worker.services];
    const { accounts } = here.worker.services;
    expect(await liveKitAdmin.test(account, env)).toMatchObject({ ok: true });
    const before = await liveKitAdmin.trunk!(account, null, env, accounts);
    expect(before.map(({ done }) => done)).toEqual([false, false, true, false]);
    const first = await liveKitAdmin.trunk!(account, ['+34971500001'], env, accounts);
    expect(first.map(({ done }) => done)).toEqual([true, true, true, false]);
    await liveKitAdmin.trunk!(account, ['+34971500001'], env, accounts);
    const again = await liveKitAdmin.trunk!(account, ['+34971500001', '+34971500002'], env, accounts);
    expect(again[0]).toMatchObject({ done: true, detail: '2 numbers' });
    const wrong = { ...account, apiSecret: 'a secret that somebody has made up' };
    expect(await liveKitAdmin.test(wrong, env)).toMatchObject({ ok: false, words: expect.stringContaining('secret') });
    const nowhere = { ...account, url: 'ws://127.0.0.1:1' };
    expect(await liveKitAdmin.test(nowhere, env)).toMatchObject({ ok: false });
    await expect(liveKitAdmin.trunk!(nowhere, [], env, accounts)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
