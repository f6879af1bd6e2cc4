import { signedHeaders } from '@innline/testkit/telnyx';
import { signTwilio } from '@innline/testkit/twilio';
import { beforeAll, describe, expect, it } from 'vitest';
import { INBOUND } from '../twilio/phones';
import { type Attempt, REFUSALS } from './attempt';
import { LIVEKIT, postRoom, roomMessage, signRoom } from './attempts/livekit';
import { PAGES, REST } from './attempts/pages';
import { postTelnyx, TELNYX, telnyxMessage } from './attempts/telnyx';
import { formOf, postTwilio, TWILIO } from './attempts/twilio';
import { world } from './world';

/**
 * R10: forged, replayed, tampered, re-serialised, expired, from the future, another hotel's: through every way in. None
 * is accepted, each is counted, and somebody who is talking meanwhile notices nothing.
 */
const w = await world(['+34971000031', '+34971000032']);
const ATTEMPTS: Attempt[] = [...TELNYX, ...TWILIO, ...LIVEKIT, ...PAGES, ...REST];

const counted = async () => {
  const { values } = await w.here.worker.services.metrics.rejected.get();
  return values.reduce((sum, { value }) => sum + value, 0);
};
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
let before = 0;
let calls: string[] = [];
const liveCalls = () => w.here.worker.services.registry.all().map(({ id }) => id);

beforeAll(async () => {
  before = await counted();
  calls = liveCalls();
});

describe(`${ATTEMPTS.length} attempts`, () => {
  it.each(ATTEMPTS.map((attempt) => [attempt.name, attempt] as const))('%s', async (_, { make, refusals }) => {
    expect(refusals ?? REFUSALS).toContain(await make(w));
  });
});

it('what is right gets in everywhere: the attempts fail for the right reason', async () => {
  const { ours, here } = w;
  const told = telnyxMessage(ours.number, {}, 'call.answered');
  expect(await postTelnyx(w, told, signedHeaders(told, ours.telnyx))).toBe(200);
  const form = formOf(ours);
  const body = new URLSearchParams(form).toString();
  const twiml = await postTwilio(w, INBOUND, body, signTwilio(ours.twilio.authToken, INBOUND, form));
  expect(twiml.text).toContain('<Stream');
  const room = roomMessage(ours.number, { event: 'room_started' });
  expect(await postRoom(w, room, await signRoom(room, ours.livekit))).toBe(200);
  expect(await fetch(`${here.http}/voice/sessions`, { headers: bearer(ours.keys.viewer) })).toHaveProperty(
    'status',
    200,
  );
  const before = liveCalls().length;
  const caller = await here.call(ours.lineId);
  expect(liveCalls()).toHaveLength(before + 1);
  caller.hangUp();
  await caller.ended;
});

it('each was counted, with who and why', async () => {
  expect((await counted()) - before).toBeGreaterThanOrEqual(ATTEMPTS.length - 2);
  const { values } = await w.here.worker.services.metrics.rejected.get();
  const ways = new Set(values.map(({ labels }) => labels.way));
  const known = ['telnyx_webhook', 'twilio_webhook', 'livekit_webhook', 'telnyx_stream', 'twilio_stream', 'softphone'];
  expect([...ways].sort()).toEqual([...known, 'rest'].sort());
});

it('no call of ours came of any', async () => {
  await expect.poll(() => liveCalls()).toEqual(calls);
  expect(w.caller.events.filter(({ type }) => type === 'command')).toEqual([]);
});

it('whoever was on the line all the time goes on', async () => {
  w.caller.press('1');
  expect((await w.caller.event('call.ended')).outcome).toBe('rooms');
});
