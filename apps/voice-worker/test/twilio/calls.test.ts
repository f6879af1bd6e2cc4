import { SYSTEM } from '@innline/db';
import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { phones } from './phones';

const [NUMBER, GUEST, NEVER] = ['+34971000005', '+34600555111', '+34600555222'];
const p = await phones([NUMBER]);
let lineId: string;
const keys: Record<string, string> = {};
beforeAll(async () => {
  lineId = await p.line(NUMBER, smallFlow());
  for (const role of ['agent', 'viewer'] as const) keys[role] = await createApiKeyRow(p.here.hotel.hotel.id, role);
  await p.here.hotel.db.doNotCall.add({ number: NEVER, by: SYSTEM });
});
afterEach(() => p.twilio.pickups.clear());

async function post(path: string, body: unknown, headers: Record<string, string> = {}, role = 'agent') {
  const answer = await fetch(`${p.here.http}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys[role]}`, ...headers },
    body: JSON.stringify(body),
  });
  const { status } = answer;
  const replayed = answer.headers.get('idempotent-replayed');
  return { status, replayed, body: (await answer.json()) as Record<string, string> };
}

it('calls a guest, runs the line’s flow with them, and tells it as an outbound call', async () => {
  const { status, body } = await post('/voice/calls', { to: '+34 600 555 111', lineId });
  expect(status).toBe(202);
  const id = body.callId!;
  await expect.poll(() => p.twilio.placed.length, { timeout: 10_000 }).toBe(1);
  const guest = p.twilio.placed[0]!;
  expect(guest.of).toMatchObject({ to: GUEST, from: NUMBER });
  expect(await p.story.event(id, 'call.started')).toMatchObject({ direction: 'outbound', callerNumber: GUEST });
  await p.story.event(id, 'prompt.started', ({ node }) => node === 'menu');
  guest.press('1');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'rooms' });
  await guest.ended;
  expect(guest.verbs).toEqual(['Stream', 'Hangup']);
  await expect.poll(async () => (await p.here.hotel.db.calls.get(id)).status, { timeout: 10_000 }).toBe('ended');
  expect((await p.here.hotel.db.calls.get(id)).direction).toBe('outbound');
});

it('a guest who does not answer leaves a call that was abandoned', async () => {
  p.twilio.pickups.set(GUEST, { by: 'busy' });
  const { body } = await post('/voice/calls', { to: GUEST, lineId });
  const call = () => p.here.hotel.db.calls.get(body.callId!);
  await expect.poll(async () => (await call()).status, { timeout: 15_000 }).toBe('ended');
  expect(await call()).toMatchObject({ endReason: 'abandoned', outcome: 'busy', direction: 'outbound' });
});

it('the same key places one call, whoever asks how often; another body is refused', async () => {
  p.twilio.pickups.set(GUEST, { by: 'busy' });
  const before = p.twilio.placed.length;
  const ask = (to = GUEST) => post('/voice/calls', { to, lineId }, { 'idempotency-key': 'guest-1' });
  const first = await ask();
  expect(first).toMatchObject({ status: 202, replayed: null });
  expect(await ask()).toEqual({ ...first, replayed: 'true' });
  expect((await ask('+34600555333')).status).toBe(422);
  const both = await Promise.all(
    [1, 2].map(() => post('/voice/calls', { to: GUEST, lineId }, { 'idempotency-key': 'guest-2' })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([202]));
  expect(both.every(({ status }) => status === 202 || status === 409)).toBe(true);
  await expect.poll(() => p.twilio.placed.length, { timeout: 10_000 }).toBe(before + 2);
});

it('what failed may be tried again with the same key', async () => {
  const key = { 'idempotency-key': 'guest-3' };
  expect((await post('/voice/calls', { to: GUEST, lineId: 'nowhere' }, key)).status).toBe(404);
  p.twilio.pickups.set(GUEST, { by: 'busy' });
  const before = p.twilio.placed.length;
  expect((await post('/voice/calls', { to: GUEST, lineId }, key)).status).toBe(202);
  await expect.poll(() => p.twilio.placed.length, { timeout: 10_000 }).toBe(before + 1);
});

it.each([
  ['a number on the do-not-call list', { to: NEVER, lineId: 'line' }, 409],
  ['no number', { to: 'reception', lineId: 'line' }, 422],
  ['neither line nor flow', { to: GUEST }, 422],
  ['both', { to: GUEST, lineId: 'line', flowId: 'flow' }, 422],
  ['another hotel’s or no line', { to: GUEST, lineId: 'line' }, 404],
  ['no such flow', { to: GUEST, flowId: 'flow' }, 404],
])('does not call with %s', async (_, body, wanted) => {
  const before = p.twilio.placed.length;
  const { status, body: problem } = await post('/voice/calls', body);
  expect([status, problem.detail!.length > 10]).toEqual([wanted, true]);
  expect(p.twilio.placed).toHaveLength(before);
});

it('sends a text message from the line’s number, and never to who asked not to be called', async () => {
  const sent = await post('/voice/messages', { to: '+34 600 555 111', text: 'Your room is ready.', lineId });
  expect(sent).toMatchObject({ status: 202, body: { provider: 'twilio' } });
  expect(p.twilio.messages).toEqual([{ sid: sent.body.id, to: GUEST, from: NUMBER, body: 'Your room is ready.' }]);
  expect((await post('/voice/messages', { to: NEVER, text: 'Hello' })).status).toBe(409);
  expect((await post('/voice/messages', { to: GUEST, text: '' })).status).toBe(422);
  expect((await post('/voice/messages', { to: GUEST, text: 'x' }, {}, 'viewer')).status).toBe(403);
  expect(p.twilio.messages).toHaveLength(1);
});
