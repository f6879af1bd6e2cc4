import { smallFlow } from '@innline/testkit/worker';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { phones, reachPort } from './phones';

const NUMBER = '+34971000002';
const p = await phones([NUMBER]);
beforeAll(async () => {
  await p.line(NUMBER, smallFlow());
});
afterEach(() => p.asAtFirst());

const second = () => p.here.another();

async function atMenu() {
  const call = p.callIn(NUMBER);
  await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.at(id, 'menu');
  await p.story.event(id, 'prompt.started', ({ node }) => node === 'menu');
  return { call, id };
}
/** The call is heard on its `n`th stream. */
async function backOn(call: Awaited<ReturnType<typeof atMenu>>['call'], n: number): Promise<void> {
  const stream = await call.streamed(n);
  await expect.poll(() => stream.heard.length, { timeout: 10_000 }).toBeGreaterThan(5);
}
const entered = (id: string) => p.story.of(id, 'node.entered').map(({ name }) => name);

it('the socket dies in the middle: the call goes on at the same node on a second worker', async () => {
  const { call, id } = await atMenu();
  const other = await second();
  try {
    p.twilio.webhooks.reach = reachPort(() => other.port);
    call.stream.drop();
    await backOn(call, 2);
    expect(other.services.registry.get(id)?.node()).toBe('menu');
    // the first one lets go as soon as it hears of it
    await expect.poll(() => p.here.worker.services.registry.get(id) === undefined, { timeout: 5_000 }).toBe(true);
    call.press('1');
    expect(await p.story.event(id, 'call.ended')).toMatchObject({ reason: 'completed', outcome: 'rooms' });
    await call.ended;
    expect(call.verbs).toEqual(['Stream', 'Stream', 'Hangup']);
    // nobody was greeted twice
    expect(entered(id).filter((name) => name === 'hello')).toHaveLength(1);
    expect(p.story.of(id, 'call.started')).toHaveLength(1);
  } finally {
    await other.stop(0);
  }
});

it('comes back to the same worker, and a third time', async () => {
  const { call, id } = await atMenu();
  for (const n of [2, 3]) {
    call.stream.drop();
    await backOn(call, n);
    expect(p.here.worker.services.registry.get(id)?.node()).toBe('menu');
  }
  call.press('2');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'spa' });
  await call.ended;
  expect(call.verbs).toEqual(['Stream', 'Stream', 'Stream', 'Hangup']);
});

it('a network that dies without a word is noticed, and the call goes on', async () => {
  const { call, id } = await atMenu();
  call.stream.freeze();
  await backOn(call, 2);
  call.press('1');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'rooms' });
  await call.ended;
});

it('whoever hangs up while the connection is away has left', async () => {
  const { call, id } = await atMenu();
  // Twilio cannot reach us: the caller gives up
  p.twilio.webhooks.reach = () => 'http://127.0.0.1:1/';
  call.stream.drop();
  await expect.poll(() => p.here.worker.services.registry.get(id)?.media.here, { timeout: 10_000 }).toBe(false);
  p.twilio.webhooks.reach = reachPort(() => p.here.worker.port);
  await p.twilio.webhooks.post('https://phones.innline.test/voice/twilio/status', {
    ...call.params(),
    CallStatus: 'completed',
  });
  expect(await p.story.event(id, 'call.ended', () => true, 5_000)).toMatchObject({ reason: 'caller_left' });
  await expect.poll(() => p.here.worker.services.registry.get(id) === undefined, { timeout: 10_000 }).toBe(true);
});

it('a first stream that never reached us begins the call anew', async () => {
  const there = reachPort(() => p.here.worker.port);
  let refused = 0;
  p.twilio.webhooks.reach = (url) => (url.startsWith('wss:') && refused++ === 0 ? 'ws://127.0.0.1:1/' : there(url));
  const call = p.callIn(NUMBER);
  await call.streamed(2);
  const id = await p.idOf(call.sid);
  await p.story.at(id, 'menu');
  expect(entered(id)[0]).toBe('start');
  await call.hangUp();
});

it('a call that loses its stream for ever hears why, and ends', async () => {
  const there = reachPort(() => p.here.worker.port);
  p.twilio.webhooks.reach = (url) => (url.startsWith('wss:') ? 'ws://127.0.0.1:1/' : there(url));
  const call = p.callIn(NUMBER);
  await call.ended;
  expect(call.said).toEqual([{ text: expect.stringContaining('something went wrong'), language: 'en-US' }]);
  expect(call.verbs.at(-1)).toBe('Hangup');
});
