import { type LiveKitDouble, type PhoneAnswer, type RingingPhone, startLiveKitDouble } from '@innline/livekit-double';
import { sine } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import { SipClient } from 'livekit-server-sdk';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { liveKitHouse } from './house';
import { Phone } from './phone';
import { KEYS } from './servers';

let double: LiveKitDouble;
let rung: RingingPhone[] = [];
let picked: Phone | null = null;
/** How the outside world's telephone answers. */
let behave: (phone: RingingPhone) => Promise<PhoneAnswer>;

const here = liveKitHouse({
  name: 'the double',
  async start({ webhookUrl }) {
    const ring = (phone: RingingPhone) => {
      rung.push(phone);
      return behave(phone);
    };
    double = await startLiveKitDouble({ ...KEYS, webhookUrl, ring });
    return double;
  },
});

beforeAll(async () => {
  const sip = new SipClient(double.httpUrl, KEYS.apiKey, KEYS.apiSecret);
  await sip.createSipOutboundTrunk('Carrier', 'sip.carrier.test', ['+34971600001']);
});
beforeEach(() => {
  rung = [];
  picked = null;
  behave = async (phone) => {
    picked = await Phone.enter(phone);
    return 'answered';
  };
});

/** Passes every caller on, and says by its outcome how that went. */
const passOn = (to: object) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'pass',
        type: 'transfer',
        config: { ...to, ringSeconds: 10, announcement: {}, briefing: { en: 'A guest is calling.' } },
      },
      { id: 'talked', type: 'hangup', config: { outcome: 'talked' } },
      { id: 'busy', type: 'hangup', config: { outcome: 'busy' } },
      { id: 'failed', type: 'hangup', config: { outcome: 'failed' } },
    ],
    [
      'start.start > pass',
      'pass.completed > talked',
      'pass.busy > busy',
      'pass.no_answer > failed',
      'pass.failed > failed',
      'pass.declined > failed',
    ],
  );
const outcomeOf = (from: string) =>
  expect.poll(
    async () => {
      const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 20 });
      return calls.find(({ callerNumber }) => callerNumber === from)?.outcome;
    },
    { timeout: 20_000 },
  );

it('rings a number by the outbound trunk, tells who calls, takes the key, and connects both voices until the colleague hangs up', async () => {
  const { number } = await here.line(passOn({ to: 'number', number: '+34600999888', extension: '12' }));
  const caller = await here.phone(number, '+34600000201');
  await expect.poll(() => picked, { timeout: 15_000 }).not.toBeNull();
  expect(rung).toMatchObject([{ number: '+34600999888', from: '+34971600001', dtmf: 'ww12' }]);
  // the briefing is for the colleague alone
  await expect.poll(() => picked!.loudMs(), { timeout: 10_000 }).toBeGreaterThan(500);
  // and taken by a key
  await picked!.press('1');
  const [spoke, hum] = [performance.now(), sine(4_000, 500)];
  await Promise.all([caller.speak(hum), picked!.speak(hum)]);
  expect(caller.loudMs(spoke)).toBeGreaterThan(500);
  expect(picked!.loudMs(spoke)).toBeGreaterThan(500);
  await picked!.hangUp();
  await outcomeOf('+34600000201').toBe('talked');
}, 60_000);

it('a busy number is busy, a SIP address needs no trunk', async () => {
  behave = async () => ({ status: 486, reason: 'Busy Here' });
  const { number } = await here.line(passOn({ to: 'sip', address: 'sip:desk@pbx.example.com' }));
  await here.phone(number, '+34600000202');
  await outcomeOf('+34600000202').toBe('busy');
  expect(rung).toMatchObject([{ number: 'desk' }]);
  // nothing is left behind of the leg
  await expect.poll(() => double.rooms.all.filter(({ info }) => info.name.startsWith('dial-'))).toEqual([]);
});

it('stops ringing when the caller leaves', async () => {
  let ringing!: () => void;
  const begun = new Promise<void>((resolve) => {
    ringing = resolve;
  });
  behave = () => {
    ringing();
    return new Promise(() => {});
  };
  const { number } = await here.line(passOn({ to: 'number', number: '+34600999888' }));
  const caller = await here.phone(number, '+34600000203');
  await begun;
  expect(double.rooms.all.filter(({ info }) => info.name.startsWith('dial-'))).toHaveLength(1);
  await caller.hangUp();
  await expect
    .poll(() => double.rooms.all.filter(({ info }) => info.name.startsWith('dial-')), { timeout: 10_000 })
    .toEqual([]);
});
