import { SYSTEM } from '@innline/db';
import { Problem } from '@innline/testkit/telnyx';
import { startFakeTwilio } from '@innline/testkit/twilio';
import { createApiKeyRow, flowOf, smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { telnyxHouse } from './telnyx-house';
import { connectTwilio } from './twilio/phones';

// One hotel, two carriers: a number can be shown by its own carrier only.

const [AT_TELNYX, AT_TWILIO, ELSEWHERE] = ['+34971000051', '+34971000052', '+34971000053'];
const [GUEST, TAXI] = ['+34600555111', '+34971555555'];
const twilio = await startFakeTwilio({ numbers: [AT_TWILIO] });
const here = telnyxHouse({ INNLINE_TWILIO_URL: twilio.url });
const lines: Record<string, string> = {};
let key: string;

beforeAll(async () => {
  twilio.webhooks.reach = (url) => url.replace('//innline.test', `//127.0.0.1:${here.worker.port}`);
  await connectTwilio(here.hotel, twilio);
  lines[AT_TELNYX] = (await here.publishOn(AT_TELNYX, smallFlow())).lineId;
  for (const number of [AT_TWILIO, ELSEWHERE]) {
    lines[number] = (await here.publish(smallFlow())).lineId;
    await here.hotel.db.lines.update({ id: lines[number]!, number, by: SYSTEM });
  }
  twilio.pickups.set(GUEST, { by: 'busy' });
  twilio.pickups.set(TAXI, { by: 'busy' });
  key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
});
afterAll(() => twilio.stop());

async function post(path: string, body: object): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${here.http}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(202);
  return (await answer.json()) as Record<string, string>;
}
const outgoing = () => [...here.fake.calls.values()].filter(({ options }) => options.direction === 'outgoing');
const placed = () => ({ telnyx: outgoing().length, twilio: twilio.placed.length });
const call = (id: string) => here.hotel.db.calls.get(id);

it('a call from a line at Telnyx leaves by Telnyx, runs the flow and is told as an outbound call', async () => {
  const before = placed();
  const { callId } = await post('/voice/calls', { to: GUEST, lineId: lines[AT_TELNYX] });
  await expect.poll(placed, { timeout: 10_000 }).toEqual({ ...before, telnyx: before.telnyx + 1 });
  const guest = outgoing().at(-1)!;
  expect(guest.options).toMatchObject({ from: AT_TELNYX, to: GUEST });
  await guest.streaming();
  await here.happened(lines[AT_TELNYX]!, 'prompt.started', ({ node }) => node === 'menu');
  guest.press('1');
  await guest.ended;
  await expect.poll(async () => (await call(callId!)).status, { timeout: 10_000 }).toBe('ended');
  expect(await call(callId!)).toMatchObject({ direction: 'outbound', outcome: 'rooms', callerNumber: GUEST });
});

it('a call from a line at Twilio leaves by Twilio', async () => {
  const before = placed();
  await post('/voice/calls', { to: GUEST, lineId: lines[AT_TWILIO] });
  await expect.poll(placed, { timeout: 10_000 }).toEqual({ ...before, twilio: before.twilio + 1 });
  expect(twilio.placed.at(-1)!.of).toMatchObject({ from: AT_TWILIO, to: GUEST });
});

it('a number neither carrier has goes to the first of them', async () => {
  const before = placed();
  await post('/voice/calls', { to: GUEST, lineId: lines[ELSEWHERE] });
  await expect.poll(placed, { timeout: 10_000 }).toEqual({ ...before, telnyx: before.telnyx + 1 });
});

it('a text message is sent by the carrier of its number', async () => {
  const send = (number: string) =>
    post('/voice/messages', { to: GUEST, text: 'Your room is ready.', lineId: lines[number] });
  expect((await send(AT_TWILIO)).provider).toBe('twilio');
  expect((await send(AT_TELNYX)).provider).toBe('telnyx');
  expect(here.fake.account.messages).toEqual([{ to: GUEST, from: AT_TELNYX, text: 'Your room is ready.' }]);
});

it('a caller is passed on by the carrier of the line they called', async () => {
  const outcomes = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
  const { lineId } = await here.publish(
    flowOf(
      [
        { id: 'start', type: 'trigger' },
        { id: 'ring', type: 'transfer', config: { to: 'number', number: TAXI, ringSeconds: 5, announcement: {} } },
        ...outcomes.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome } })),
      ],
      ['start.start > ring', ...outcomes.map((port) => `ring.${port} > ${port}`)],
    ),
  );
  await here.hotel.db.lines.update({ id: lines[AT_TWILIO]!, number: null, by: SYSTEM });
  await here.hotel.db.lines.update({ id: lineId, number: AT_TWILIO, by: SYSTEM });
  const before = placed();
  const caller = await here.call(lineId);
  expect(await caller.event('call.ended')).toMatchObject({ outcome: 'busy' });
  expect(placed()).toEqual({ ...before, twilio: before.twilio + 1 });
});

it('a carrier that does not answer is no reason not to call', async () => {
  const { services } = here.worker;
  here.fake.failing = (method) => (method === 'GET' ? new Problem(500, '10007', 'Out of order') : null);
  try {
    const provider = await services.telephonyOf(here.hotel.hotel.id, '+34971000059');
    expect(provider?.id).toBe('telnyx');
    expect((await services.telephonyOf(here.hotel.hotel.id, null))?.id).toBe('telnyx');
  } finally {
    here.fake.failing = () => null;
  }
});
