import { newId } from '@innline/shared/ids';
import { loudness, sine } from '@innline/testkit/caller';
import { type Callee, type FakeCall, Problem } from '@innline/testkit/telnyx';
import { flowOf } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse();
const NUMBER = '+34971000031';
const TAXI = '+34971555555';
const OUTCOMES = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
let lineId: string;

beforeAll(async () => {
  const flow = flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'ring', type: 'transfer', config: { to: 'number', number: TAXI, ringSeconds: 5, announcement: {} } },
      ...OUTCOMES.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } })),
    ],
    ['start.start > ring', ...OUTCOMES.map((port) => `ring.${port} > ${port}`)],
  );
  ({ lineId } = await here.publishOn(NUMBER, flow));
});

async function callIn(callee: Callee): Promise<{ caller: FakeCall; dialled: FakeCall }> {
  here.fake.callees.set(TAXI, callee);
  const known = new Set(here.fake.calls.keys());
  const caller = here.fake.callIn({ from: '+34600111222', to: NUMBER });
  const legs = () => [...here.fake.calls.values()].filter(({ id, options }) => !known.has(id) && options.to === TAXI);
  await expect.poll(() => legs().length, { timeout: 15_000 }).toBe(1);
  return { caller, dialled: legs()[0]! };
}
const loud = (call: FakeCall) => Math.max(0, ...call.heard.slice(-50).map(({ pcm }) => loudness(pcm)));

async function talks({ caller, dialled }: { caller: FakeCall; dialled: FakeCall }): Promise<void> {
  await dialled.streaming();
  await here.happened(lineId, 'transfer.answered');
  await expect.poll(() => caller.heard.length, { timeout: 10_000 }).toBeGreaterThan(0);
  const tone = sine(1_500, 440, 0.5);
  await Promise.all([caller.speak(tone), expect.poll(() => loud(dialled), { timeout: 10_000 }).toBeGreaterThan(0.1)]);
  await Promise.all([dialled.speak(tone), expect.poll(() => loud(caller), { timeout: 10_000 }).toBeGreaterThan(0.1)]);
}

it('connects the caller with whoever answers, both ways, until they hang up', async () => {
  const legs = await callIn('answers');
  const { caller, dialled } = legs;
  expect(dialled.options).toMatchObject({ direction: 'outgoing', from: NUMBER, to: TAXI });
  await talks(legs);
  dialled.hangUp();
  await caller.ended;
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'completed' });
});

it.each([
  ['busy', 'busy'],
  ['declines', 'declined'],
  ['does_not_exist', 'failed'],
  ['never_answers', 'no_answer'],
] as const)('a telephone that is %s: the flow goes its way for %s', async (callee, outcome) => {
  const { caller } = await callIn(callee);
  await caller.ended;
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome });
});

it('presses the keys of an extension as soon as the number answers', async () => {
  here.fake.callees.set(TAXI, 'answers');
  const telephony = await here.worker.services.telephonyOf(here.hotel.hotel.id, null);
  const to = { kind: 'number', number: TAXI, extension: '12,3#' } as const;
  const of = { callId: newId(), role: 'staff', from: NUMBER, ringSeconds: 5 } as const;
  const result = await telephony!.dial({ ...of, to, signal: new AbortController().signal });
  const dialled = [...here.fake.calls.values()].at(-1)!;
  expect(dialled.commands).toMatchObject([{ action: 'send_dtmf', body: { digits: 'W12W3#' } }]);
  if (result.outcome === 'answered') result.media.close('completed');
  await dialled.ended;
});

it('stops ringing when the caller hangs up', async () => {
  const { caller, dialled } = await callIn('never_answers');
  caller.hangUp();
  expect(await dialled.ended).toBe('normal_clearing');
  expect(dialled.commands.map(({ action }) => action)).toEqual(['hangup']);
});

it('hangs up on the colleague when the caller leaves', async () => {
  const legs = await callIn('answers');
  await legs.dialled.streaming();
  await here.happened(lineId, 'transfer.answered');
  legs.caller.hangUp();
  await legs.dialled.ended;
});

it('rings somebody for a call of our own, and brings them back when their stream breaks', async () => {
  here.fake.callees.set(TAXI, 'answers');
  const { services } = here.worker;
  const telephony = await services.telephonyOf(here.hotel.hotel.id, null);
  const result = await telephony!.dial({
    ...{ callId: newId(), role: 'caller', to: { kind: 'number', number: TAXI }, from: null },
    ...{ ringSeconds: 5, signal: new AbortController().signal },
  });
  if (result.outcome !== 'answered') throw new Error(result.outcome);
  const dialled = [...here.fake.calls.values()].at(-1)!;
  // no number was named: one of the account is shown
  expect(dialled.options.from).toBe(NUMBER);
  const closed = new Promise((resolve) => {
    result.media.handle({ frame() {}, digit() {}, text() {}, mark() {}, closed: resolve });
  });
  dialled.drop();
  expect(await closed).toBe('lost');
  result.media.close('lost');
  // there is no call to go on with here: asked for again, and then let go of
  await dialled.streaming(2);
  expect(await dialled.ended).toBe('normal_clearing');
  expect(dialled.commands.map(({ action }) => action)).toEqual(['streaming_start', 'hangup']);
});

it('a carrier that refuses to dial has failed', async () => {
  here.fake.failing = (_, path) => (path === '/v2/calls' ? new Problem(403, '10010', 'No profile') : null);
  const telephony = await here.worker.services.telephonyOf(here.hotel.hotel.id, null);
  const dial = (to: { kind: 'number'; number: string }, signal = new AbortController().signal) =>
    telephony!.dial({ callId: newId(), role: 'staff', to, from: NUMBER, ringSeconds: 5, signal });
  expect(await dial({ kind: 'number', number: TAXI })).toEqual({ outcome: 'failed' });
  here.fake.failing = () => null;
  expect(await dial({ kind: 'number', number: 'nonsense' })).toEqual({ outcome: 'failed' });
  expect((await dial({ kind: 'number', number: TAXI }, AbortSignal.abort())).outcome).not.toBe('answered');
});

it('finds the call when the telephone’s audio reaches another worker', async () => {
  const other = await here.another();
  try {
    const behind = [here.worker, other];
    here.fake.callees.set(TAXI, 'answers');
    here.behind = [...behind].reverse();
    const known = new Set(here.fake.calls.keys());
    const caller = here.fake.callIn({ from: '+34600111222', to: NUMBER });
    await caller.streaming();
    // the caller's audio is at the first worker; what comes now reaches the second
    here.behind = behind;
    const legs = () => [...here.fake.calls.values()].filter((each) => !known.has(each.id) && each !== caller);
    await expect.poll(() => legs().length, { timeout: 15_000 }).toBe(1);
    await talks({ caller, dialled: legs()[0]! });
    expect(other.services.registry.size).toBe(0);
    caller.hangUp();
    await legs()[0]!.ended;
  } finally {
    here.behind = [here.worker];
    await other.stop(0);
  }
});
