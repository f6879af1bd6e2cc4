import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { handingOver } from '../hand-over-flow';
import { phones, reachPort } from './phones';

const [NUMBER, SIP_NUMBER, INSIDE, TAXI] = ['+34971000013', '+34971000014', '+34971000015', '+34971555556'];
const DESK = 'sip:desk@pbx.example.com';
vi.setConfig({ testTimeout: 120_000 });
const p = await phones([NUMBER, SIP_NUMBER, INSIDE]);

beforeAll(async () => {
  await p.line(NUMBER, handingOver({ to: 'number', number: TAXI }));
  await p.line(INSIDE, handingOver({ to: 'number', number: TAXI, extension: '7' }));
  await p.line(SIP_NUMBER, handingOver({ to: 'sip', address: DESK }));
});
afterEach(() => p.asAtFirst());

async function calling(number = NUMBER) {
  const before = p.twilio.legs.length;
  const caller = p.callIn(number);
  await caller.streamed();
  const id = await p.idOf(caller.sid);
  await expect.poll(() => p.twilio.legs.length, { timeout: 60_000 }).toBe(before + 1);
  return { caller, id, taxi: p.twilio.legs[before]! };
}
const ended = (id: string) => p.story.event(id, 'call.ended', () => true, 60_000);

it.each([
  [NUMBER, TAXI],
  [SIP_NUMBER, DESK],
])('Twilio connects the caller of %s with %s, and our part is over while they talk', async (number, to) => {
  p.twilio.webhooks.faults = { copies: 3 };
  const { caller, id, taxi } = await calling(number);
  // the carrier shows who is calling
  expect(taxi.of).toMatchObject({ to, from: caller.of.from });
  expect(await p.story.event(id, 'transfer.ended', () => true, 60_000)).toMatchObject({
    outcome: 'completed',
    why: 'handed_over',
  });
  expect(await ended(id)).toMatchObject({ reason: 'transferred' });
  await expect.poll(() => p.here.worker.services.registry.get(id) === undefined, { timeout: 60_000 }).toBe(true);
  expect([caller.status, taxi.status]).toEqual(['in-progress', 'in-progress']);
  await taxi.hangUp();
  await caller.ended;
  expect(caller.verbs).toEqual(['Stream', `Dial ${to}`, 'Hangup']);
  expect([caller.errors, taxi.errors, p.twilio.placed]).toEqual([[], [], []]);
});

it('presses the keys of an extension for whoever answers', async () => {
  const { caller, id, taxi } = await calling(INSIDE);
  expect(taxi.of.sendDigits).toBe('W7');
  await ended(id);
  await taxi.hangUp();
  await caller.ended;
});

it.each([
  ['busy', 'busy'],
  ['no-answer', 'no_answer'],
  ['failed', 'failed'],
  ['never', 'no_answer'],
] as const)('%s: the caller is ours again and goes the flow’s way for it', async (by, outcome) => {
  p.twilio.pickups.set(TAXI, { by });
  p.twilio.webhooks.faults = { copies: 2 };
  const { caller, id } = await calling();
  expect(await p.story.event(id, 'transfer.ended', () => true, 60_000)).toMatchObject({ outcome });
  // they hear the flow, over a second stream
  const stream = await caller.streamed(2);
  await expect.poll(() => stream.heard.length, { timeout: 60_000 }).toBeGreaterThan(10);
  expect(await ended(id)).toMatchObject({ outcome, reason: 'completed' });
  await caller.ended;
  expect(caller.verbs).toEqual(['Stream', `Dial ${TAXI}`, 'Stream', 'Hangup']);
  expect(caller.errors).toEqual([]);
  // nothing of ours was dropped, so nobody says so
  const said = p.story.of(id, 'transcript.final').filter(({ speaker }) => speaker === 'hotel');
  expect(said.map(({ text }) => text)).toEqual(['Goodbye.']);
});

it('a caller who comes back at another worker goes on there, and nobody is rung again', async () => {
  const other = await p.here.another();
  try {
    p.twilio.pickups.set(TAXI, { by: 'busy', afterMs: 500 });
    const { caller, id } = await calling();
    p.twilio.webhooks.reach = reachPort(() => other.port);
    expect(await ended(id)).toMatchObject({ outcome: 'busy' });
    await caller.ended;
    expect(caller.verbs.filter((verb) => verb.startsWith('Dial'))).toHaveLength(1);
    expect(caller.errors).toEqual([]);
  } finally {
    await other.stop(0);
  }
});

it('a caller who hangs up while it rings has left', async () => {
  p.twilio.pickups.set(TAXI, { by: 'never' });
  const { caller, id, taxi } = await calling();
  await caller.hangUp();
  await taxi.ended;
  expect(await ended(id)).toMatchObject({ reason: 'caller_left' });
  expect(await p.story.event(id, 'transfer.ended', () => true, 60_000)).toMatchObject({ outcome: 'caller_left' });
});

it('a carrier that refuses has never had the caller: they go on over the same stream', async () => {
  const caller = p.callIn(NUMBER);
  caller.takesOrders = false;
  await caller.streamed();
  const id = await p.idOf(caller.sid);
  expect(await p.story.event(id, 'transfer.ended', () => true, 60_000)).toMatchObject({
    outcome: 'failed',
    why: 'hand_over_refused',
  });
  expect(await ended(id)).toMatchObject({ outcome: 'failed', reason: 'completed' });
  await caller.ended;
  expect(caller.verbs).toEqual(['Stream', 'Hangup']);
});
