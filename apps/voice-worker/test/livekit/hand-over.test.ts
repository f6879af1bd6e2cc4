import { type LiveKitDouble, type PhoneAnswer, startLiveKitDouble } from '@innline/livekit-double';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { handingOver } from '../hand-over-flow';
import { liveKitHouse } from './house';
import { KEYS } from './servers';

vi.setConfig({ testTimeout: 120_000 });
const TAXI = '+34600999777';
let double: LiveKitDouble;
/** What the carrier makes of REFER. */
let refer: (to: string) => Promise<PhoneAnswer>;

const here = liveKitHouse({
  name: 'the double',
  async start({ webhookUrl }) {
    double = await startLiveKitDouble({ ...KEYS, webhookUrl, refer: (to) => refer(to) });
    return double;
  },
});
let taxi: string;
let desk: string;

beforeAll(async () => {
  taxi = (await here.line(handingOver({ to: 'number', number: TAXI }))).number;
  desk = (await here.line(handingOver({ to: 'sip', address: 'sip:desk@pbx.example.com' }))).number;
});
beforeEach(() => {
  refer = async () => 'answered';
});

const ended = async (from: string) => {
  const find = async () => {
    const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 50 });
    return calls.find(({ callerNumber, status }) => callerNumber === from && status === 'ended');
  };
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  const { id, outcome, endReason } = (await find())!;
  const { events } = await here.hotel.db.calls.detail(id);
  return { outcome, endReason, transfer: events.find(({ type }) => type === 'transfer.ended') };
};

it.each([
  ['a number', () => taxi, `tel:${TAXI}`, '+34600000401'],
  ['a SIP address', () => desk, 'sip:desk@pbx.example.com', '+34600000402'],
])(
  'hands a caller over to %s by REFER; they leave the room, and the call was transferred',
  async (_, line, to, from) => {
    const phone = await here.phone(line(), from);
    await phone.ended;
    expect(double.transfers.at(-1)).toMatchObject({ identity: `sip_${from}`, to });
    expect(await ended(from)).toMatchObject({
      ...{ endReason: 'transferred', outcome: null },
      transfer: { outcome: 'completed', why: 'handed_over' },
    });
  },
);

it.each([
  [486, 'busy', undefined, '+34600000403'],
  [480, 'no_answer', undefined, '+34600000404'],
  [603, 'declined', undefined, '+34600000405'],
  [500, 'failed', undefined, '+34600000406'],
  [405, 'failed', 'hand_over_refused', '+34600000407'],
] as const)(
  'a carrier that says %i: the caller is still in the room and goes the way for %s',
  async (status, outcome, why, from) => {
    refer = async () => ({ status, reason: 'No' });
    const phone = await here.phone(taxi, from);
    await phone.ended;
    // they heard the goodbye of that way
    expect(phone.loudMs()).toBeGreaterThan(300);
    expect(await ended(from)).toMatchObject({
      endReason: 'completed',
      outcome,
      transfer: { outcome, ...(why && { why }) },
    });
  },
);

it('an extension needs its keys pressed, which REFER cannot: the caller is connected through us', async () => {
  const inside = await here.line(handingOver({ to: 'number', number: TAXI, extension: '12' }));
  const before = double.transfers.length;
  await (await here.phone(inside.number, '+34600000409')).ended;
  // there is no outbound trunk here to ring it by
  expect(await ended('+34600000409')).toMatchObject({ outcome: 'failed' });
  expect(double.transfers).toHaveLength(before);
});

it('a caller who hangs up while it rings has left', async () => {
  const from = '+34600000408';
  let hung = () => {};
  const gone = new Promise<void>((resolve) => {
    hung = resolve;
  });
  let rings = () => {};
  const ringing = new Promise<void>((resolve) => {
    rings = resolve;
  });
  refer = async () => {
    rings();
    await gone;
    return { status: 487, reason: 'Request Terminated' };
  };
  const phone = await here.phone(taxi, from);
  await ringing;
  await phone.hangUp();
  hung();
  expect(await ended(from)).toMatchObject({ endReason: 'caller_left', transfer: { outcome: 'caller_left' } });
});
