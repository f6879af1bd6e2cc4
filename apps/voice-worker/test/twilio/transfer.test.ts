import { loudness, sine } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { phones, reachPort } from './phones';

const [NUMBER, SIP_NUMBER, COLLEAGUE] = ['+34971000003', '+34971000004', '+34600999888'];
const DESK = 'sip:desk@pbx.example.com';
const p = await phones([NUMBER, SIP_NUMBER]);
const PORTS = ['completed', 'no_answer', 'busy', 'declined', 'failed'];

const passOn = (config: Record<string, unknown>) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'ring', type: 'transfer', config: { ringSeconds: 5, announcement: {}, ...config } },
      ...PORTS.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } })),
    ],
    ['start.start > ring', ...PORTS.map((port) => `ring.${port} > ${port}`)],
  );

beforeAll(async () => {
  await p.line(NUMBER, passOn({ to: 'number', number: COLLEAGUE }));
  await p.line(SIP_NUMBER, passOn({ to: 'sip', address: DESK }));
});
afterEach(() => p.asAtFirst());

async function calling(number = NUMBER) {
  const before = p.twilio.placed.length;
  const caller = p.callIn(number);
  await caller.streamed();
  const id = await p.idOf(caller.sid);
  await expect.poll(() => p.twilio.placed.length, { timeout: 10_000 }).toBe(before + 1);
  return { caller, id, colleague: p.twilio.placed[before]! };
}
const outcome = async (id: string) => (await p.story.event(id, 'transfer.ended', () => true, 20_000)).outcome;

it('a colleague answers, both hear each other, and the flow goes on when they hang up', async () => {
  const { caller, id, colleague } = await calling();
  expect(colleague.of).toMatchObject({ to: COLLEAGUE, from: NUMBER });
  await p.story.event(id, 'transfer.answered');
  const [theirs, ours] = [await colleague.streamed(), caller.stream];
  void caller.speak(sine(12_000, 440));
  await expect.poll(() => theirs.heard.some(({ pcm }) => loudness(pcm) > 0.1), { timeout: 10_000 }).toBe(true);
  const heard = ours.heard.length;
  void colleague.speak(sine(12_000, 880));
  await expect
    .poll(() => ours.heard.slice(heard).some(({ pcm }) => loudness(pcm) > 0.1), { timeout: 10_000 })
    .toBe(true);
  await colleague.hangUp();
  expect(await outcome(id)).toBe('completed');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'completed' });
  await caller.ended;
  expect([caller.errors, colleague.errors, theirs.violations]).toEqual([[], [], []]);
});

it.each([
  ['busy', 'busy'],
  ['no-answer', 'no_answer'],
  ['failed', 'failed'],
] as const)(
  '%s at the other end takes the flow’s way for it, however often and late Twilio says so',
  async (by, wanted) => {
    p.twilio.pickups.set(COLLEAGUE, { by });
    p.twilio.webhooks.faults = { copies: 3 };
    const { id } = await calling();
    expect(await outcome(id)).toBe(wanted);
    expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: wanted });
    expect(p.story.of(id, 'transfer.ended')).toHaveLength(1);
  },
);

it('a phone that rings for ever is given up, also when Twilio says nothing', async () => {
  p.twilio.pickups.set(COLLEAGUE, { by: 'never' });
  const { id, colleague } = await calling();
  expect(await outcome(id)).toBe('no_answer');
  await colleague.ended;
  expect(colleague.status).toBe('canceled');
});

it('a caller who leaves while it rings stops the ringing', async () => {
  p.twilio.pickups.set(COLLEAGUE, { by: 'never' });
  const { caller, id, colleague } = await calling();
  await caller.hangUp();
  await colleague.ended;
  expect(colleague.status).toBe('canceled');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ reason: 'caller_left' });
});

it('a caller who leaves ends the colleague’s call, too', async () => {
  const { caller, id, colleague } = await calling();
  await p.story.event(id, 'transfer.answered');
  await caller.hangUp();
  await colleague.ended;
  expect(colleague.verbs).toEqual(['Stream', 'Hangup']);
});

it('rings a SIP address', async () => {
  const { id, colleague } = await calling(SIP_NUMBER);
  expect(colleague.of.to).toBe(DESK);
  await p.story.event(id, 'transfer.answered');
  await colleague.hangUp();
  expect(await outcome(id)).toBe('completed');
});

it('finds the worker that waits when the colleague’s audio reaches another one', async () => {
  const other = await p.here.another();
  try {
    p.twilio.pickups.set(COLLEAGUE, { by: 'answer', afterMs: 500 });
    const { caller, id, colleague } = await calling();
    p.twilio.webhooks.reach = reachPort(() => other.port);
    await p.story.event(id, 'transfer.answered');
    const theirs = await colleague.streamed();
    void caller.speak(sine(12_000, 440));
    await expect.poll(() => theirs.heard.some(({ pcm }) => loudness(pcm) > 0.1), { timeout: 10_000 }).toBe(true);
    await colleague.hangUp();
    expect(await outcome(id)).toBe('completed');
  } finally {
    await other.stop(0);
  }
});
