import { callIn, loudness, type ScriptedCaller, sine, toneShare } from '@innline/testkit/caller';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Worker } from '../src/worker';
import { connectTelnyx } from './telnyx-account';
import { PUBLIC, phones, reachPort } from './twilio/phones';

// Carriers know one worker, and it is full; another one, which no carrier reaches, has room.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const PATIENT = { timeout: 60_000 };
const [TWILIO, TELNYX, GUEST] = ['+34971000061', '+34971000062', '+34600555331'];
const toHere = (url: string) => reachPort(() => here.worker.port)(url);
const telnyx = await FakeTelnyx.start({ route: (url) => toHere(url) });
const p = await phones([TWILIO], {
  ...{ INNLINE_TELNYX_URL: telnyx.url, INNLINE_STT: 'none', INNLINE_MAX_CALLS: '1' },
});
const { here } = p;
let other: Worker;
let lineId: string;
let key: string;
const callers: ScriptedCaller[] = [];

beforeAll(async () => {
  other = await here.another({ roles: ['agent'] });
  const connection_id = await connectTelnyx(here.hotel, telnyx, PUBLIC);
  telnyx.account.addNumber(TELNYX, { connection_id });
  lineId = await p.line(TWILIO, smallFlow());
  await p.line(TELNYX, smallFlow());
  key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
});
const sizes = () => [here.worker, other].map(({ services }) => services.registry.size);
afterEach(async () => {
  for (const caller of callers.splice(0)) {
    caller.hangUp();
    await caller.ended;
  }
  p.twilio.pickups.clear();
  await expect.poll(sizes, PATIENT).toEqual([0, 0]);
});
afterAll(async () => {
  await other.stop(0);
  await telnyx.stop();
  expect(telnyx.wrong).toEqual([]);
});

async function post(path: string, body: object, port = here.worker.port): Promise<Response> {
  const headers = { authorization: `Bearer ${key}` };
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
/** Somebody calls from a page, at this worker. */
async function page({ port } = here.worker): Promise<ScriptedCaller> {
  const { token } = (await (await post('/voice/talk-tokens', { target: { kind: 'line', lineId } }, port)).json()) as {
    token: string;
  };
  const caller = await callIn({ url: `ws://127.0.0.1:${port}`, token });
  callers.push(caller);
  await caller.at('menu');
  return caller;
}
/** What the call at the other worker hears of its caller. */
function heardThere(): Int16Array[] {
  const { parties } = other.services.registry.all()[0]!;
  const heard: Int16Array[] = [];
  const fromCaller = parties.fromCaller.bind(parties);
  parties.fromCaller = (pcm) => {
    heard.push(pcm);
    fromCaller(pcm);
  };
  return heard;
}
const hasTone = (heard: Int16Array[]) => heard.filter((pcm) => toneShare(pcm, 440) > 0.8).length;

it('a caller by Twilio is answered, heard and understood by its keys at the other one', async () => {
  await page();
  const phone = p.callIn(TWILIO);
  const stream = await phone.streamed();
  await expect.poll(sizes, PATIENT).toEqual([1, 1]);
  const call = other.services.registry.all()[0]!;
  await expect.poll(() => stream.heard.some(({ pcm }) => loudness(pcm) > 0.02), PATIENT).toBe(true);
  const heard = heardThere();
  await phone.speak(sine(600, 440));
  await expect.poll(() => hasTone(heard), PATIENT).toBeGreaterThan(10);
  await p.story.event(call.id, 'prompt.started', ({ node }) => node === 'menu', 60_000);
  phone.press('2');
  expect(await p.story.event(call.id, 'call.ended', () => true, 60_000)).toMatchObject({ outcome: 'spa' });
  await phone.ended;
  expect(phone.verbs).toEqual(['Stream', 'Hangup']);
  expect([phone.errors, stream.violations]).toEqual([[], []]);
});

it('a caller by Telnyx is, too', async () => {
  await page();
  const phone = telnyx.callIn({ from: '+34600111222', to: TELNYX });
  await phone.streaming();
  await expect.poll(sizes, PATIENT).toEqual([1, 1]);
  const call = other.services.registry.all()[0]!;
  await expect.poll(() => phone.heard.some(({ pcm }) => loudness(pcm) > 0.02), PATIENT).toBe(true);
  const heard = heardThere();
  await phone.speak(sine(600, 440));
  await expect.poll(() => hasTone(heard), PATIENT).toBeGreaterThan(10);
  await p.story.event(call.id, 'prompt.started', ({ node }) => node === 'menu', 60_000);
  phone.press('1');
  expect(await p.story.event(call.id, 'call.ended', () => true, 60_000)).toMatchObject({ outcome: 'rooms' });
  expect(await phone.ended).toBe('normal_clearing');
  expect(phone.commands.map(({ action }) => action)).toEqual(['answer', 'hangup']);
});

it('a call ordered by REST is placed by the other one, also by a worker that is ending', async () => {
  const place = () => post('/voice/calls', { to: GUEST, lineId });
  await page();
  const answer = await place();
  expect(answer.status).toBe(202);
  const { callId } = (await answer.json()) as { callId: string };
  await expect.poll(() => other.services.registry.get(callId) !== undefined, PATIENT).toBe(true);
  const guest = p.twilio.placed.at(-1)!;
  expect(guest.of).toMatchObject({ to: GUEST, from: TWILIO });
  await p.story.event(callId, 'prompt.started', ({ node }) => node === 'menu', 60_000);
  // now all are full
  const placed = p.twilio.placed.length;
  const refused = await place();
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(p.twilio.placed.length).toBe(placed);
  guest.press('2');
  expect(await p.story.event(callId, 'call.ended', () => true, 60_000)).toMatchObject({ outcome: 'spa' });
  await guest.ended;
  await expect.poll(() => sizes()[1], PATIENT).toBe(0);
  for (const caller of callers.splice(0)) caller.hangUp();
  await expect.poll(sizes, PATIENT).toEqual([0, 0]);
  here.worker.services.registry.draining = true;
  try {
    const again = (await (await place()).json()) as { callId: string };
    await expect.poll(() => other.services.registry.get(again.callId) !== undefined, PATIENT).toBe(true);
    await p.twilio.placed.at(-1)!.hangUp();
    await p.story.event(again.callId, 'call.ended', () => true, 60_000);
  } finally {
    here.worker.services.registry.draining = false;
  }
});

it('a line that is not there is told at once, and nobody else is asked', async () => {
  await page();
  expect((await post('/voice/calls', { to: GUEST, lineId: 'nowhere' })).status).toBe(404);
});

it('a worker that is ending carries the audio of whom it has passed on, until they are done', async () => {
  const leaving = await here.another({ roles: ['ingress', 'agent'] });
  const first = await page(leaving);
  const second = await page(leaving);
  expect(leaving.services.registry.get(second.callId)).toBeUndefined();
  first.hangUp();
  await first.ended;
  let over = false;
  const stopping = leaving.stop(100_000).then(() => {
    over = true;
  });
  await expect.poll(() => leaving.services.registry.draining && leaving.services.registry.size === 0).toBe(true);
  // longer than a worker without callers needs to look around
  await second.event('prompt.finished', () => true, 60_000);
  expect(over).toBe(false);
  second.press('2');
  expect((await second.event('call.ended')).outcome).toBe('spa');
  await stopping;
});

it('but not for longer than it may', async () => {
  const leaving = await here.another({ roles: ['ingress', 'agent'] });
  await page(leaving);
  await page(leaving);
  await leaving.stop(100);
  expect(leaving.services.link.carried.size).toBe(0);
});
