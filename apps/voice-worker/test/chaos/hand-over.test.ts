import { SYSTEM } from '@innline/db';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { startFakeTwilio } from '@innline/testkit/twilio';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Follower } from '../follow';
import { handingOver } from '../hand-over-flow';
import { connectTelnyx } from '../telnyx-account';
import { connectTwilio, INBOUND, PUBLIC, reachPort, STATUS } from '../twilio/phones';
import { cluster, type WorkerProcess } from './cluster';

// R1 while a carrier rings somebody for the caller (a cold transfer): it rings on without us, longer than callers are
// waited for, and tells whoever lives.

const [TWILIO, TELNYX, TAXI] = ['+34971130001', '+34971130002', '+34971555558'];
const RING_SECONDS = 12;
const PATIENT = { timeout: 60_000 };
vi.setConfig({ testTimeout: 120_000 });

let victim: WorkerProcess;
let survivor: WorkerProcess;
let story: Follower;
const lines: Record<string, string> = {};
const alive = () => (victim.child.exitCode === null && victim.child.signalCode === null ? victim : survivor);
const portOf = ({ url }: WorkerProcess) => Number(new URL(url).port);

const twilio = await startFakeTwilio({ numbers: [TWILIO] });
twilio.webhooks.reach = reachPort(() => portOf(alive()));
const telnyx = await FakeTelnyx.start({
  route: (url) =>
    url.replace(`//${new URL(PUBLIC).host}`, `//127.0.0.1:${portOf(alive())}`).replace(/^(http|ws)s/, '$1'),
});
const here = cluster({
  ...{ INNLINE_RETURN_MS: '1000', INNLINE_URL: PUBLIC },
  ...{ INNLINE_TWILIO_URL: twilio.url, INNLINE_TELNYX_URL: telnyx.url },
});

beforeAll(async () => {
  await connectTwilio(here.hotel, twilio);
  const connection_id = await connectTelnyx(here.hotel, telnyx, PUBLIC);
  telnyx.account.addNumber(TELNYX, { connection_id });
  for (const number of [TWILIO, TELNYX]) {
    const lineId = await here.publish(handingOver({ to: 'number', number: TAXI, ringSeconds: RING_SECONDS }));
    await here.hotel.db.lines.update({ id: lineId, number, by: SYSTEM });
    lines[number] = lineId;
  }
  story = new Follower(here.redis.url, here.hotel.hotel.id);
  survivor = await here.worker();
}, 180_000);
beforeEach(async () => {
  victim = await here.worker();
});
afterAll(async () => {
  story?.stop();
  await Promise.all([twilio.stop(), telnyx.stop()]);
});

/** The worker of the line's newest call dies; resolves with the call's id once another one has it. */
async function taken(number: string): Promise<string> {
  const { calls } = await here.hotel.db.calls.list({ filter: { lineId: lines[number]! } });
  const { id } = calls[0]!;
  victim.kill('SIGKILL');
  await victim.ended;
  const takenOver = `"callId":"${id}","epoch":`;
  await expect.poll(() => survivor.log().includes(takenOver), PATIENT).toBe(true);
  return id;
}
const ended = (id: string) => story.event(id, 'call.ended', () => true, 60_000);

async function fromTwilio() {
  twilio.pickups.set(TAXI, { by: 'never' });
  const before = twilio.legs.length;
  const caller = twilio.callIn({ to: TWILIO, voiceUrl: INBOUND, statusUrl: STATUS });
  await expect.poll(() => twilio.legs.length, PATIENT).toBe(before + 1);
  return { caller, taxi: twilio.legs[before]! };
}

it('Twilio: whom nobody answers comes back to another worker and goes on', async () => {
  const { caller } = await fromTwilio();
  const id = await taken(TWILIO);
  await caller.streamed(2);
  expect(await ended(id)).toMatchObject({ outcome: 'no_answer', reason: 'completed' });
  await caller.ended;
  expect(caller.verbs).toEqual(['Stream', `Dial ${TAXI}`, 'Stream', 'Hangup']);
  expect(caller.errors).toEqual([]);
});

it('Twilio: who is answered is transferred, and nobody is rung again', async () => {
  const { caller, taxi } = await fromTwilio();
  const id = await taken(TWILIO);
  await taxi.become('in-progress');
  expect(await ended(id)).toMatchObject({ reason: 'transferred' });
  expect([caller.status, taxi.status]).toEqual(['in-progress', 'in-progress']);
  await taxi.hangUp();
  await caller.ended;
  expect(caller.verbs).toEqual(['Stream', `Dial ${TAXI}`, 'Hangup']);
});

it('Twilio: who hangs up while it rings has left', async () => {
  const { caller } = await fromTwilio();
  const id = await taken(TWILIO);
  await caller.hangUp();
  expect(await ended(id)).toMatchObject({ reason: 'caller_left' });
});

it('Telnyx: whom nobody answers is streamed to another worker and goes on', async () => {
  telnyx.callees.set(TAXI, 'never_answers');
  const caller = telnyx.callIn({ from: '+34600111222', to: TELNYX });
  await expect.poll(() => [...telnyx.calls.values()].some(({ options }) => options.to === TAXI), PATIENT).toBe(true);
  const id = await taken(TELNYX);
  await caller.streaming(2);
  expect(await ended(id)).toMatchObject({ outcome: 'no_answer', reason: 'completed' });
  await caller.ended;
  expect(caller.commands.map(({ action }) => action)).toEqual(['answer', 'transfer', 'streaming_start', 'hangup']);
});
