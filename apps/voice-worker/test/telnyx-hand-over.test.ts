import { type Callee, type FakeCall, Problem } from '@innline/testkit/telnyx';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { handingOver } from './hand-over-flow';
import { telnyxHouse } from './telnyx-house';

vi.setConfig({ testTimeout: 120_000 });
const here = telnyxHouse();
const NUMBER = '+34971000041';
const TAXI = '+34971555557';
let lineId: string;

beforeAll(async () => {
  const flow = handingOver({ to: 'number', number: TAXI });
  ({ lineId } = await here.publishOn(NUMBER, flow));
});
afterEach(() => {
  here.fake.failing = () => null;
  here.fake.webhooks.copies = 1;
});

/** Somebody calls, and Telnyx rings the taxi for them. */
async function calling(callee: Callee): Promise<{ caller: FakeCall; taxi: FakeCall }> {
  here.fake.callees.set(TAXI, callee);
  const known = new Set(here.fake.calls.keys());
  const caller = here.fake.callIn({ from: '+34600111222', to: NUMBER });
  const legs = () => [...here.fake.calls.values()].filter(({ id, options }) => !known.has(id) && options.to === TAXI);
  await expect.poll(() => legs().length, { timeout: 60_000 }).toBe(1);
  return { caller, taxi: legs()[0]! };
}
const actions = ({ commands }: FakeCall) => commands.map(({ action }) => action);

it('Telnyx connects the caller with whoever answers, and our part is over while they talk', async () => {
  here.fake.webhooks.copies = 3;
  const { caller, taxi } = await calling('answers');
  expect(await here.happened(lineId, 'transfer.ended')).toMatchObject({ outcome: 'completed', why: 'handed_over' });
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ reason: 'transferred' });
  await expect.poll(() => here.worker.services.registry.size, { timeout: 60_000 }).toBe(0);
  expect([caller.state, taxi.state]).toEqual(['active', 'active']);
  taxi.hangUp();
  await caller.ended;
  expect([actions(caller), actions(taxi)]).toEqual([['answer', 'transfer'], []]);
});

it.each([
  ['busy', 'busy'],
  ['declines', 'declined'],
  ['does_not_exist', 'failed'],
  ['never_answers', 'no_answer'],
] as const)(
  'a telephone that is %s: the caller is streamed to us again and goes the way for %s',
  async (callee, outcome) => {
    here.fake.webhooks.copies = 2;
    const { caller } = await calling(callee);
    const stream = await caller.streaming(2);
    expect(stream.id).not.toBe(caller.streams[0]!.id);
    const heard = caller.heard.length;
    await expect.poll(() => caller.heard.length, { timeout: 60_000 }).toBeGreaterThan(heard + 10);
    await caller.ended;
    expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome, reason: 'completed' });
    expect(actions(caller)).toEqual(['answer', 'transfer', 'streaming_start', 'hangup']);
  },
);

it('a caller who hangs up while it rings has left, and the ringing stops', async () => {
  const { caller, taxi } = await calling('never_answers');
  caller.hangUp();
  await taxi.ended;
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ reason: 'caller_left' });
});

it('a carrier that refuses has never had the caller: they go on over the same stream', async () => {
  here.fake.failing = (_, path) =>
    path.endsWith('/actions/transfer') ? new Problem(403, '10010', 'No profile') : null;
  const caller = here.fake.callIn({ from: '+34600111222', to: NUMBER });
  await caller.ended;
  expect(await here.happened(lineId, 'transfer.ended')).toMatchObject({ outcome: 'failed', why: 'hand_over_refused' });
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'failed', reason: 'completed' });
  expect([actions(caller), caller.streams.length]).toEqual([['answer', 'hangup'], 1]);
});

it('what Telnyx tells reaches another worker, and the caller comes back there', async () => {
  const other = await here.another();
  try {
    here.fake.callees.set(TAXI, 'busy');
    const caller = here.fake.callIn({ from: '+34600111222', to: NUMBER });
    await caller.streaming();
    here.behind = [other];
    await caller.streaming(2);
    await caller.ended;
    expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'busy' });
    expect(actions(caller).filter((action) => action === 'transfer')).toHaveLength(1);
  } finally {
    here.behind = [here.worker];
    await other.stop(0);
  }
});
