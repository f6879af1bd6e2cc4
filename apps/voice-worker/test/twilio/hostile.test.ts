import { SYSTEM } from '@innline/db';
import { signTwilio, startFakeTwilio } from '@innline/testkit/twilio';
import { createHotelFixture, smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { idAt } from '../../src/call/carrier-calls';
import { connectTwilio, INBOUND, PUBLIC, phones, STATUS } from './phones';

const [NUMBER, OFF] = ['+34971000006', '+34971000007'];
const p = await phones([NUMBER, OFF]);
const stranger = await startFakeTwilio();
beforeAll(async () => {
  await p.line(NUMBER, smallFlow());
  const off = await p.line(OFF, smallFlow(), '+34971999999');
  await p.here.hotel.db.lines.update({ id: off, active: false, by: SYSTEM });
  await connectTwilio(await createHotelFixture({ name: 'Hotel Other' }), stranger);
});
afterAll(() => stranger.stop());

let made = 0;
const sid = () => `CA${(0xabc000 + ++made).toString(16).padStart(32, '0')}`;
const params = (more: Record<string, string> = {}) => ({
  ...{ CallSid: sid(), AccountSid: p.twilio.accountSid, CallStatus: 'ringing' },
  ...{ From: '+34600111222', To: NUMBER, ApiVersion: '2010-04-01', Direction: 'inbound' },
  ...more,
});
async function send(url: string, form: Record<string, string> | string, signature: string | null, type?: string) {
  const answer = await fetch(url.replace(PUBLIC, p.here.http), {
    method: 'POST',
    headers: {
      'content-type': type ?? 'application/x-www-form-urlencoded',
      ...(signature === null ? {} : { 'x-twilio-signature': signature }),
    },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return { status: answer.status, text: await answer.text() };
}
const signed = (url: string, form: Record<string, string>, token = p.twilio.authToken) => signTwilio(token, url, form);
const ticketIn = (twiml: string) => /name="ticket" value="([^"]+)"/.exec(twiml)![1]!;
const refused = async () => (await p.here.worker.services.metrics.badFrames.get()).values;

it.each([
  ['without a signature', () => [params(), null]],
  ['with an empty one', () => [params(), '']],
  ['signed by nobody', () => [params(), signTwilio('guessed-token-guessed-token', INBOUND, params())]],
  [
    'signed by another account of ours',
    () => {
      const f = params();
      return [f, signed(INBOUND, f, stranger.authToken)];
    },
  ],
  [
    'of another account, rightly signed by it',
    () => {
      const f = params({ AccountSid: stranger.accountSid });
      return [f, signed(INBOUND, f, stranger.authToken)];
    },
  ],
  [
    'for another account, signed with our token',
    () => {
      const f = params({ AccountSid: stranger.accountSid });
      return [f, signed(INBOUND, f)];
    },
  ],
  [
    'signed for another address',
    () => {
      const f = params();
      return [f, signed(STATUS, f)];
    },
  ],
  [
    'signed for http',
    () => {
      const f = params();
      return [f, signed(INBOUND.replace('https', 'http'), f)];
    },
  ],
  [
    'with a changed caller',
    () => {
      const f = params();
      return [{ ...f, From: '+34600000000' }, signed(INBOUND, f)];
    },
  ],
  [
    'with one parameter more',
    () => {
      const f = params();
      return [{ ...f, Extra: '1' }, signed(INBOUND, f)];
    },
  ],
  [
    'with one parameter less',
    () => {
      const f = params();
      const { Direction: _, ...less } = f;
      return [less, signed(INBOUND, f)];
    },
  ],
] as [string, () => [Record<string, string>, string | null]][])('a webhook %s is not accepted', async (_, make) => {
  const [form, signature] = make();
  const { status, text } = await send(INBOUND, form, signature);
  expect([status, text.includes('<Stream')]).toEqual([403, false]);
  expect(
    await p.here.worker.services.carrierCalls.find('twilio', idAt(p.here.hotel.hotel.id, form.CallSid!)),
  ).toBeNull();
});

it.each([
  ['as JSON', (f: Record<string, string>) => [JSON.stringify(f), 'application/json']],
  ['with a parameter doubled', (f: Record<string, string>) => [`${new URLSearchParams(f)}&From=${f.From}`, undefined]],
  [
    'with a letter moved from a value into its name',
    (f: Record<string, string>) => [
      new URLSearchParams(f).toString().replace('From=%2B34600111222', 'From%2B=34600111222'),
      undefined,
    ],
  ],
  ['as nonsense', () => ['%%%\u0000', undefined]],
  ['as nothing', () => ['', undefined]],
] as [string, (f: Record<string, string>) => [string, string | undefined]][])(
  're-serialised %s it is not accepted',
  async (_, write) => {
    const form = params();
    const [body, type] = write(form);
    const { status } = await send(INBOUND, body, signed(INBOUND, form), type);
    expect([400, 403]).toContain(status);
    expect(
      await p.here.worker.services.carrierCalls.find('twilio', idAt(p.here.hotel.hotel.id, form.CallSid)),
    ).toBeNull();
  },
);

it('an old webhook sent again begins nothing: neither while the call lives nor after it', async () => {
  const call = p.callIn(NUMBER);
  const stream = await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.at(id, 'menu');
  const form = { ...call.params(), CallStatus: 'ringing' };
  const again = await send(INBOUND, form, signed(INBOUND, form));
  const url = `${PUBLIC.replace('https', 'wss')}/voice/twilio/stream`;
  const start = { accountSid: p.twilio.accountSid, callSid: call.sid };
  const thief = p.twilio.webhooks.open(url, { ...start, parameters: { ticket: ticketIn(again.text) } });
  // nor with the answer to a question how to go on
  const resumeUrl = /action="([^"]+)"/.exec(again.text)![1]!.replaceAll('&amp;', '&');
  const asked = { ...call.params(), CallStatus: 'in-progress' };
  const resumed = await send(resumeUrl, asked, signed(resumeUrl, asked));
  const second = p.twilio.webhooks.open(url, { ...start, parameters: { ticket: ticketIn(resumed.text) } });
  expect(await Promise.all([thief.ended, second.ended])).toEqual(['far', 'far']);
  expect(thief.heard.length + second.heard.length).toBe(0);
  // the caller has noticed nothing
  expect(p.here.worker.services.registry.get(id)?.media.here).toBe(true);
  expect(stream.violations).toEqual([]);
  await call.hangUp();
  await p.story.event(id, 'call.ended');
  expect((await send(INBOUND, form, signed(INBOUND, form))).text).not.toContain('<Stream');
  expect((await send(resumeUrl, asked, signed(resumeUrl, asked))).text).not.toContain('<Stream');
});

it('a ticket is good for one stream of its own call and account, rightly signed', async () => {
  const url = `${PUBLIC.replace('https', 'wss')}/voice/twilio/stream`;
  const form = params();
  const { text } = await send(INBOUND, form, signed(INBOUND, form));
  const ticket = ticketIn(text);
  const start = { accountSid: p.twilio.accountSid, callSid: form.CallSid };
  const attempts = [
    p.twilio.webhooks.open(url, { ...start, parameters: {} }),
    p.twilio.webhooks.open(url, { ...start, parameters: { ticket: `${ticket.slice(0, -2)}xx` } }),
    p.twilio.webhooks.open(url, { ...start, callSid: sid(), parameters: { ticket } }),
    p.twilio.webhooks.open(url, { ...start, accountSid: stranger.accountSid, parameters: { ticket } }),
  ];
  stranger.webhooks.reach = p.twilio.webhooks.reach;
  attempts.push(stranger.webhooks.open(url, { ...start, parameters: { ticket } }));
  for (const attempt of attempts) expect(await attempt.ended).toBe('far');
  expect(attempts.every(({ heard }) => heard.length === 0)).toBe(true);
  // none of them has used it up
  const good = p.twilio.webhooks.open(url, { ...start, parameters: { ticket } });
  await expect.poll(() => good.heard.length, { timeout: 10_000 }).toBeGreaterThan(3);
  const again = p.twilio.webhooks.open(url, { ...start, parameters: { ticket } });
  expect(await again.ended).toBe('far');
  good.stop();
});

it('a socket without a signature is refused at the door, one that says nothing soon after', async () => {
  const socket = new WebSocket(`${p.here.url}/voice/twilio/stream`);
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_, res) => resolve(res.statusCode));
    socket.on('error', () => {});
  });
  expect(status).toBe(403);
});

it('a stream of another codec is refused, counted, and the caller hears why', async () => {
  const call = p.callIn(NUMBER, { faults: { encoding: 'audio/x-alaw' } });
  await call.ended;
  expect(call.said[0]?.text).toContain('something went wrong');
  expect((await refused()).find(({ labels }) => labels.why === 'codec')?.value).toBeGreaterThan(0);
});

it('hostile frames change nothing for the call, doubled and swapped ones are put right', async () => {
  const call = p.callIn(NUMBER, { faults: { doubled: true, swapped: true } });
  const stream = await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.event(id, 'prompt.started', ({ node }) => node === 'menu');
  const media = (payload: unknown, more = {}) =>
    JSON.stringify({
      event: 'media',
      sequenceNumber: '9',
      streamSid: stream.sid,
      media: { track: 'inbound', chunk: '90000', timestamp: '1', payload },
      ...more,
    });
  for (const text of [
    ...['{', '', 'null', '[]', '42', '{"event":"reboot"}', `${'['.repeat(5_000)}`, '{"__proto__":{"event":"stop"}}'],
    ...[media(7), media(''), media('***'), media('A'.repeat(40_000)), media('AAAA', { streamSid: 'MZother' })],
    JSON.stringify({ event: 'dtmf', streamSid: stream.sid, sequenceNumber: '3', dtmf: { track: 'x', digit: '12' } }),
    JSON.stringify({ event: 'dtmf', streamSid: 'MZother', sequenceNumber: '3', dtmf: { track: 'x', digit: '2' } }),
    JSON.stringify({
      event: 'stop',
      streamSid: 'MZother',
      sequenceNumber: '3',
      stop: { accountSid: 'a', callSid: 'b' },
    }),
    JSON.stringify({ event: 'mark', streamSid: stream.sid, sequenceNumber: '3', mark: { name: 'never-sent' } }),
  ])
    stream.sendRaw(text);
  stream.sendRaw(Buffer.from([1, 2, 3]));
  call.press('1');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'rooms' });
  expect(p.story.of(id, 'digit')).toHaveLength(1);
  const why = Object.fromEntries((await refused()).map(({ labels, value }) => [labels.why, value]));
  expect(why).toMatchObject({ message: 11, size: 3, stream: 3, late: expect.any(Number) });
});

it('never silence: nobody’s number, a line that is off, a house that is full', async () => {
  const wrong = p.callIn('+34971888888');
  await wrong.ended;
  expect(wrong.said[0]?.text).toContain('not set up');
  const off = p.callIn(OFF);
  await off.ended;
  expect(off.verbs).toEqual(['Dial +34971999999', 'Say', 'Hangup']);
  const { registry } = p.here.worker.services;
  registry.draining = true;
  const full = p.callIn(NUMBER);
  await full.ended;
  registry.draining = false;
  expect(full.said[0]?.text).toContain('busy');
});

it('keeps callers’ numbers out of Redis key names', async () => {
  const names = await p.here.worker.services.redis.keys('*');
  expect(names.filter((name) => name.includes('600111222') || name.includes('971000006'))).toEqual([]);
});
