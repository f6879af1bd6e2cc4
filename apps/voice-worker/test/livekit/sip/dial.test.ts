import { sine } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import { SipClient } from 'livekit-server-sdk';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../servers';
import { sipHouse, sipIsHere } from './house';

/** Passes every caller on, and says by its outcome how that went. */
const passOn = (to: object, ringSeconds = 20) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'pass', type: 'transfer', config: { ...to, ringSeconds, announcement: {}, briefing: {} } },
      { id: 'talked', type: 'hangup', config: { outcome: 'talked' } },
      { id: 'busy', type: 'hangup', config: { outcome: 'busy' } },
      { id: 'declined', type: 'hangup', config: { outcome: 'declined' } },
      { id: 'no_answer', type: 'hangup', config: { outcome: 'no_answer' } },
      { id: 'failed', type: 'hangup', config: { outcome: 'failed' } },
    ],
    [
      'start.start > pass',
      'pass.completed > talked',
      ...['busy', 'no_answer', 'failed', 'declined'].map((port) => `pass.${port} > ${port}`),
    ],
  );

describe.skipIf(!sipIsHere)('telephones we call by a real livekit-sip', () => {
  const here = sipHouse();
  const outcome = async (number: string) => {
    const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 50 });
    return calls.find((call) => call.callerNumber === number)?.outcome;
  };

  it('a number rings by the outbound trunk, and both voices are connected until the caller hangs up', async () => {
    const desk = await here.outside('picks-up');
    const sip = new SipClient(here.livekit.url.replace('ws', 'http'), KEYS.apiKey, KEYS.apiSecret);
    await sip.createSipOutboundTrunk('Carrier', `127.0.0.1:${desk.port}`, ['+34971600001']);
    const number = await here.trunkLine(passOn({ to: 'number', number: '+34600999888' }));
    const caller = await here.carrier('hangs-up', number, '+34600000401');
    await expect.poll(() => desk.audio.heard.length, { timeout: 20_000 }).toBeGreaterThan(10);
    const [spoke, hum] = [performance.now(), sine(3_000, 500)];
    await Promise.all([caller.audio.speak(hum), desk.audio.speak(hum)]);
    expect(caller.audio.loudMs(spoke)).toBeGreaterThan(500);
    expect(desk.audio.loudMs(spoke)).toBeGreaterThan(500);
    caller.nudge();
    await caller.done;
    expect(await desk.done).toContain('INVITE sip:+34600999888@');
  }, 60_000);

  it.each([
    ['busy', 'busy', '+34600000402'],
    ['declines', 'declined', '+34600000403'],
    ['rings', 'no_answer', '+34600000404'],
  ] as const)(
    'a SIP telephone that %s: %s',
    async (scenario, expected, from) => {
      const desk = await here.outside(scenario);
      const number = await here.trunkLine(passOn({ to: 'sip', address: `sip:desk@127.0.0.1:${desk.port}` }, 5));
      const caller = await here.carrier('calls', number, from);
      await expect.poll(() => outcome(from), { timeout: 30_000 }).toBe(expected);
      await Promise.all([desk.done, caller.done]);
    },
    60_000,
  );
});
