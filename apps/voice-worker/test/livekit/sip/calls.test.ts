import { SYSTEM } from '@innline/db';
import { silence } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
import { handingOver } from '../../hand-over-flow';
import { spoken } from '../../speak';
import { sipHouse, sipIsHere } from './house';

describe.skipIf(!sipIsHere)('telephone calls by a real livekit-sip', () => {
  const here = sipHouse();
  const callOf = async (number: string) => {
    const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 50 });
    return calls.find((call) => call.callerNumber === number);
  };
  const ended = async (number: string) => {
    await expect.poll(async () => (await callOf(number))?.status, { timeout: 15_000 }).toBe('ended');
    return (await callOf(number))!;
  };

  it('a carrier calls a number: the greeting is heard, a key is understood, and we hang up', async () => {
    const number = await here.trunkLine(smallFlow());
    const { audio, done } = await here.carrier('calls', number, '+34600000301');
    await expect.poll(() => audio.loudMs(), { timeout: 15_000 }).toBeGreaterThan(800);
    const pressed = performance.now();
    await audio.press('2');
    expect(await done).toContain('BYE sip:');
    expect(audio.loudMs(pressed)).toBeGreaterThan(800);
    const call = await ended('+34600000301');
    expect(call).toMatchObject({ outcome: 'spa', endReason: 'completed', channel: 'sip' });
    const { events } = await here.hotel.db.calls.detail(call.id);
    expect(events).toContainEqual(expect.objectContaining({ type: 'digit', digit: '2', source: 'rtp' }));
  });

  it('what is said is understood', async () => {
    const number = await here.trunkLine(smallFlow());
    const said = await spoken(here.worker.services.speech, 'reservations please');
    const { audio, done } = await here.carrier('calls', number, '+34600000302');
    await expect.poll(() => audio.loudMs(), { timeout: 15_000 }).toBeGreaterThan(3_000);
    await audio.speak(said);
    await audio.speak(silence(1_500));
    await done;
    expect(await ended('+34600000302')).toMatchObject({ outcome: 'rooms' });
  });

  it('who hangs up ends the call, and leaves no room behind', async () => {
    const number = await here.trunkLine(smallFlow());
    const { audio, done, nudge } = await here.carrier('hangs-up', number, '+34600000303');
    await expect.poll(() => audio.loudMs(), { timeout: 15_000 }).toBeGreaterThan(400);
    nudge();
    await done;
    expect(await ended('+34600000303')).toMatchObject({ endReason: 'caller_left' });
    await expect.poll(() => here.worker.services.registry.all(), { timeout: 5_000 }).toEqual([]);
  });

  it('a line that is switched off passes its callers on to its fallback number, by REFER', async () => {
    const number = await here.trunkLine(smallFlow());
    const line = (await here.hotel.db.lines.list()).find((each) => each.number === number)!;
    const fallbackNumber = '+34971999888';
    await here.hotel.db.lines.update({ id: line.id, active: false, fallbackNumber, by: SYSTEM });
    const { done } = await here.carrier('is-transferred', number, '+34600000304');
    expect(await done).toMatch(/Refer-To: <?tel:\+34971999888/i);
  });

  it('a caller who is handed over leaves by REFER, and the call was transferred', async () => {
    const number = await here.trunkLine(handingOver({ to: 'number', number: '+34971999777' }));
    const { done } = await here.carrier('is-transferred', number, '+34600000305');
    expect(await done).toMatch(/Refer-To: <?tel:\+34971999777/i);
    expect(await ended('+34600000305')).toMatchObject({ endReason: 'transferred' });
  });

  it.each([
    ['meets-busy', 'busy', '+34600000306'],
    ['takes-no-refer', 'failed', '+34600000307'],
  ] as const)('a telephone that %s is still ours: it hears the flow’s way for %s', async (scenario, outcome, from) => {
    const number = await here.trunkLine(handingOver({ to: 'number', number: '+34971999777' }));
    const { audio, done } = await here.carrier(scenario, number, from);
    await done;
    expect(audio.loudMs()).toBeGreaterThan(300);
    const call = await ended(from);
    expect([call.outcome, call.endReason]).toEqual([outcome, 'completed']);
  });
});
