import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LiveKitAccount, sipOf } from '../../src/adapters/telephony/livekit/account';
import { liveKitAdmin } from '../../src/adapters/telephony/livekit/admin';
import { targetOf } from '../../src/adapters/telephony/livekit/outbound';
import { isInRoom, workersIn } from '../../src/adapters/telephony/livekit/room';
import { rejoin } from '../../src/ingress/livekit/rejoin';
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
    const other = await here.another({ roles: ['agent'] });
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
    const elsewhere = { name: 'By hand', number: '+34971500009' };
    const sip = sipOf(account);
    await sip.createSipInboundTrunk(elsewhere.name, [elsewhere.number]);
    const [inbound] = await liveKitAdmin.trunk!(account, ['+34971500001', elsewhere.number], env, accounts);
    expect(inbound).toMatchObject({ done: false, detail: expect.stringContaining('+34971500009 by “By hand”') });
    const wrong = { ...account, apiSecret: 'a secret that somebody has made up' };
    expect(await liveKitAdmin.test(wrong, env)).toMatchObject({ ok: false, words: expect.stringContaining('secret') });
    const nowhere = { ...account, url: 'ws://127.0.0.1:1' };
    expect(await liveKitAdmin.test(nowhere, env)).toMatchObject({ ok: false });
    await expect(liveKitAdmin.trunk!(nowhere, [], env, accounts)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('makes the outbound trunk with its sign-in once, and sets right what has changed', async () => {
    const { accounts, env } = here.worker.services;
    const plain = await accountOf();
    const carrier = {
      outboundAddress: 'sip.carrier.test',
      outboundTransport: 'tls',
      outboundUsername: 'hotel',
    } as const;
    const account: LiveKitAccount = { ...plain, ...carrier, outboundPassword: 'secret-of-the-trunk' };
    const setUp = async (numbers: string[], of = account) =>
      (await liveKitAdmin.trunk!(of, numbers, env, accounts)).at(-1)!;
    const own = async () =>
      (await sipOf(account).listSipOutboundTrunk()).filter(({ name }) => name.startsWith('Innline'));
    const before = (await liveKitAdmin.trunk!(account, null, env, accounts)).at(-1)!;
    expect(before).toMatchObject({ done: false, detail: expect.stringContaining('sip.carrier.test') });
    expect(await own()).toEqual([]);
    const made = await setUp(['+34971500021']);
    expect(made).toMatchObject({ done: true, detail: 'sip.carrier.test, 1 number, signed in as hotel' });
    const [first] = await own();
    expect(first).toMatchObject({ transport: 3, authUsername: 'hotel', numbers: ['+34971500021'] });
    await setUp(['+34971500021']);
    const moved = { ...account, outboundAddress: 'sip.other.test:5061', outboundUsername: '' };
    expect(await setUp(['+34971500022'], moved)).toMatchObject({
      done: true,
      detail: 'sip.other.test:5061, 2 numbers',
    });
    expect((await own()).map(({ sipTrunkId, address }) => [sipTrunkId, address])).toEqual([
      [first!.sipTrunkId, 'sip.other.test:5061'],
    ]);
    // another hotel of the same project has another carrier, and neither uses the other's trunk
    const theirs = { ...account, hotelId: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' };
    await setUp(['+34971500031'], theirs);
    expect(await own()).toHaveLength(2);
    const dial = { callId: 'c', role: 'staff', to: { kind: 'number', number: '+34600111222' } } as const;
    const more = { from: null, ringSeconds: 5, signal: new AbortController().signal };
    expect((await targetOf(moved, { ...dial, ...more })).trunkId).toBe(first!.sipTrunkId);
    expect((await targetOf(theirs, { ...dial, ...more })).trunkId).not.toBe(first!.sipTrunkId);
  });
});
