import { silence } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
import { spoken } from '../speak';
import { liveKitHouse } from './house';
import { LIVEKIT_SERVERS } from './servers';

describe.each(LIVEKIT_SERVERS)('calls by LiveKit, on $name', (server) => {
  if (!server.start) {
    it.skip('is not on this machine: put livekit-server on PATH, or install Go', () => {});
    return;
  }
  const here = liveKitHouse(server);
  const callOf = async (number: string) => {
    const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 50 });
    return calls.find((call) => call.callerNumber === number);
  };
  const ended = (number: string) =>
    expect.poll(async () => (await callOf(number))?.status, { timeout: 15_000 }).toBe('ended');

  it('answers a telephone, greets, takes its keys, says goodbye and hangs up', async () => {
    const { number } = await here.line(smallFlow());
    const phone = await here.phone(number, '+34600000001');
    await expect.poll(() => phone.loudMs(), { timeout: 15_000 }).toBeGreaterThan(800);
    const pressed = performance.now();
    await phone.press('1');
    // the goodbye is heard to its end, then the room is ended
    expect(await phone.ended).toBe(5);
    expect(phone.loudMs(pressed)).toBeGreaterThan(1_000);
    await ended('+34600000001');
    const call = await callOf('+34600000001');
    expect(call).toMatchObject({ outcome: 'rooms', endReason: 'completed', channel: 'sip' });
    const { events } = await here.hotel.db.calls.detail(call!.id);
    expect(events).toContainEqual(expect.objectContaining({ type: 'digit', digit: '1', source: 'rtp' }));
  });

  it('understands what is said', async () => {
    const { number } = await here.line(smallFlow());
    const phone = await here.phone(number, '+34600000002');
    const said = await spoken(here.worker.services.speech, 'reservations');
    // the greeting is over, the menu is being read out
    await expect.poll(() => phone.loudMs(), { timeout: 15_000 }).toBeGreaterThan(3_000);
    await phone.speak(said);
    await phone.speak(silence(2_500));
    await phone.ended;
    await ended('+34600000002');
    expect(await callOf('+34600000002')).toMatchObject({ outcome: 'rooms' });
  });

  it('notices who hangs up, and keeps two calls at once apart', async () => {
    const { number } = await here.line(smallFlow());
    const [one, two] = await Promise.all([here.phone(number, '+34600000003'), here.phone(number, '+34600000004')]);
    await expect.poll(() => Math.min(one.loudMs(), two.loudMs()), { timeout: 15_000 }).toBeGreaterThan(500);
    await one.hangUp();
    await ended('+34600000003');
    expect(await callOf('+34600000003')).toMatchObject({ endReason: 'caller_left' });
    await two.press('2');
    await two.ended;
    await ended('+34600000004');
    expect(await callOf('+34600000004')).toMatchObject({ outcome: 'spa' });
  });

  it('goes on when the media host is killed in the middle of a sentence', async () => {
    const { number } = await here.line(smallFlow());
    const phone = await here.phone(number, '+34600000005');
    await expect.poll(() => phone.loudMs(), { timeout: 15_000 }).toBeGreaterThan(400);
    const host = here.worker.services.mediaHosts.stats.find(({ rooms }) => rooms > 0)!;
    process.kill(host.pid, 'SIGKILL');
    const killed = performance.now();
    await expect.poll(() => phone.loudMs(killed), { timeout: 10_000 }).toBeGreaterThan(500);
    await phone.press('1');
    await phone.ended;
    await ended('+34600000005');
    expect(await callOf('+34600000005')).toMatchObject({ outcome: 'rooms' });
  });

  it('a number of nobody hears an apology and is hung up on', async () => {
    const phone = await here.phone('+34971999999', '+34600000006');
    expect(await phone.ended).toBe(5);
    expect(phone.loudMs()).toBeGreaterThan(500);
  });
});
