import { SYSTEM } from '@innline/db';
import { loudness } from '@innline/testkit/caller';
import { type FakeCall, Problem } from '@innline/testkit/telnyx';
import { smallFlow } from '@innline/testkit/worker';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signStream } from '../src/adapters/telephony/telnyx/tokens';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse({ INNLINE_MAX_CALLS: '1' });
const CALLER = '+34600111222';
const FALLBACK = '+34971777777';
const actions = (call: FakeCall) => call.commands.map(({ action }) => action);
const heard = (call: FakeCall) => loudness(Int16Array.from(call.heard.flatMap(({ pcm }) => [...pcm])));

/** A line whose flow was never published. */
async function unpublished(number: string, fallbackNumber?: string): Promise<void> {
  const { db } = here.hotel;
  const flow = await db.flows.create({ document: smallFlow(), by: SYSTEM });
  await db.lines.create({ name: number, number, flowId: flow.id, fallbackNumber, by: SYSTEM });
}
afterEach(() => {
  here.fake.failing = () => null;
});

describe('nobody of ours can serve the caller', () => {
  it('a number no line has: an apology, and Telnyx hangs up', async () => {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000040' });
    expect(await call.ended).toBe('normal_clearing');
    expect(heard(call)).toBeGreaterThan(0.01);
    expect(actions(call)).toEqual(['answer', 'hangup']);
  });

  it('nothing published: an apology, or the line’s fallback number', async () => {
    await unpublished('+34971000041');
    const apologised = here.fake.callIn({ from: CALLER, to: '+34971000041' });
    await apologised.ended;
    expect(heard(apologised)).toBeGreaterThan(0.01);
    await unpublished('+34971000042', FALLBACK);
    const handedOver = here.fake.callIn({ from: CALLER, to: '+34971000042' });
    await expect.poll(() => handedOver.transferredTo, { timeout: 10_000 }).toBe(FALLBACK);
    await here.fake.webhooks.settled();
    expect(actions(handedOver)).toEqual(['answer', 'transfer']);
    expect(handedOver.state).toBe('active');
  });

  it('Telnyx would not hand over: an apology', async () => {
    await unpublished('+34971000043', FALLBACK);
    here.fake.failing = (_, path) => (path.endsWith('/transfer') ? new Problem(422, '10015', 'No') : null);
    const call = here.fake.callIn({ from: CALLER, to: '+34971000043' });
    await call.ended;
    expect(heard(call)).toBeGreaterThan(0.01);
  });

  it('no capacity: the second caller hears that all lines are busy, a line’s fallback takes the third', async () => {
    const { lineId } = await here.publishOn('+34971000044', smallFlow());
    const first = here.fake.callIn({ from: CALLER, to: '+34971000044' });
    await first.streaming();
    await here.happened(lineId, 'call.answered');
    const second = here.fake.callIn({ from: CALLER, to: '+34971000044' });
    await second.ended;
    expect(heard(second)).toBeGreaterThan(0.01);
    await here.hotel.db.lines.update({ id: lineId, fallbackNumber: FALLBACK, by: SYSTEM });
    here.worker.services.routes.forget(here.hotel.hotel.id);
    const third = here.fake.callIn({ from: CALLER, to: '+34971000044' });
    await expect.poll(() => third.transferredTo, { timeout: 10_000 }).toBe(FALLBACK);
    first.hangUp();
    await here.happened(lineId, 'call.ended');
  });

  it('a call that cannot even be answered is rejected', async () => {
    here.fake.failing = (_, path) => (path.endsWith('/answer') ? new Problem(422, '10015', 'No') : null);
    const call = here.fake.callIn({ from: CALLER, to: '+34971000044' });
    expect(await call.ended).toBe('user_busy');
  });
});

describe('a stream nobody of ours asked for', () => {
  const claims = { hotelId: 'h', callId: 'c', role: 'caller' as const, legId: null, lineId: null, after: 'first' };
  const token = (callControlId: string, secret = here.worker.services.env.INNLINE_SECRET) =>
    signStream({ ...claims, callControlId }, 60_000, { INNLINE_SECRET: secret });
  /** The handshake's status, or how the socket was closed. */
  function connect(header: string | undefined, start: object | null = null): Promise<number> {
    const headers = header === undefined ? {} : { 'x-telnyx-streaming-auth-token': header };
    const socket = new WebSocket(`${here.url}/voice/telnyx/stream`, { headers });
    return new Promise((resolve) => {
      socket.on('error', () => {});
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => start && socket.send(JSON.stringify(start)));
      socket.on('close', (code) => resolve(code));
    });
  }
  const startOf = (call_control_id: string) => ({
    ...{ event: 'start', sequence_number: '1', stream_id: 's' },
    start: { call_control_id, media_format: { encoding: 'PCMU', sample_rate: 8_000, channels: 1 } },
  });

  it('is refused without a token, with a forged, a foreign and an old one', async () => {
    const old = signStream({ ...claims, callControlId: 'v3:a' }, -1_000, here.worker.services.env);
    const another = 'a secret of somebody else, long enough';
    for (const wrong of [undefined, '', 'x', 'x.y', token('v3:a', another), old, 'a'.repeat(10_000)])
      expect(await connect(wrong)).toBe(401);
  });

  it('is let in once by one token, and only for the call the token is for', async () => {
    const good = token('v3:a');
    expect(await connect(good, startOf('v3:b'))).toBe(1000);
    expect(await connect(good, startOf('v3:a'))).toBe(401);
    expect(here.worker.services.registry.size).toBe(0);
  });

  it('and takes nothing from the calls that are on', async () => {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000044' });
    const stream = await call.streaming();
    await expect.poll(() => call.heard.length, { timeout: 10_000 }).toBeGreaterThan(10);
    for (const junk of ['', '{', '[]', { event: 'media' }, Buffer.alloc(100_000)]) stream.raw(junk);
    stream.mischief = (message) => [message, message, 'junk', message.slice(0, 40)];
    const { lineId } = (await here.hotel.db.lines.list())
      .map(({ id, number }) => ({ lineId: id, number }))
      .find(({ number }) => number === '+34971000044')!;
    await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
    call.press('1');
    expect(await call.ended).toBe('normal_clearing');
  });
});
