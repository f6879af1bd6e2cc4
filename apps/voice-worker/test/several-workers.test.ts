import { callIn } from '@innline/testkit/caller';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Worker } from '../src/worker';
import { frontDoor, membersOf } from './front-door';
import { connectTelnyx } from './telnyx-account';
import { PUBLIC, phones, reachPort } from './twilio/phones';

// Two workers behind the front door: whatever belongs together may reach them apart.

const [TWILIO, TELNYX] = ['+34971000031', '+34971000032'];
let door: Awaited<ReturnType<typeof frontDoor>>;
const telnyx = await FakeTelnyx.start({ route: (url) => reachPort(() => door.port)(url) });
const p = await phones([TWILIO], { INNLINE_TELNYX_URL: telnyx.url, INNLINE_STT: 'none' });
const { here } = p;
let both: Worker[] = [];
let key: string;
let lineId: string;

beforeAll(async () => {
  both = [here.worker, await here.another()];
  door = await frontDoor(() => membersOf(both), PUBLIC);
  p.twilio.webhooks.reach = reachPort(() => door.port);
  const connection_id = await connectTelnyx(here.hotel, telnyx, PUBLIC);
  telnyx.account.addNumber(TELNYX, { connection_id });
  lineId = await p.line(TWILIO, smallFlow());
  await p.line(TELNYX, smallFlow());
  key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
});
const PATIENT = { timeout: 20_000 };
beforeEach(() => expect.poll(() => sizes(), PATIENT).toEqual([0, 0]));
afterAll(async () => {
  for (const worker of both) if (worker !== here.worker) await worker.stop(0);
  door?.close();
  await telnyx.stop();
  expect(telnyx.wrong).toEqual([]);
});

const sizes = () => both.map(({ services }) => services.registry.size);
/** Webhooks each worker was told, by this carrier. */
const told = (vendor: string) =>
  Promise.all(
    both.map(async ({ services }) => {
      const { values } = await services.metrics.webhookMs.get();
      const count = values.find(({ metricName, labels }) => metricName?.endsWith('_count') && labels.vendor === vendor);
      return count?.value ?? 0;
    }),
  );
const difference = (after: number[], before: number[]) => after.map((count, i) => count - before[i]!);

it('Twilio tells one worker and streams to the other', async () => {
  const before = await told('twilio');
  const phone = p.callIn(TWILIO);
  await expect.poll(() => sizes().toSorted(), PATIENT).toEqual([0, 1]);
  const holder = sizes().indexOf(1);
  expect(difference(await told('twilio'), before)[1 - holder]).toBe(1);
  const call = both[holder]!.services.registry.all()[0]!;
  await p.story.event(call.id, 'prompt.started', ({ node }) => node === 'menu');
  phone.press('2');
  expect(await p.story.event(call.id, 'call.ended')).toMatchObject({ outcome: 'spa' });
  await phone.ended;
});

it('Telnyx tells one worker and streams to the other', async () => {
  const before = await told('telnyx');
  const phone = telnyx.callIn({ from: '+34600111222', to: TELNYX });
  await phone.streaming();
  await expect.poll(() => sizes().toSorted(), PATIENT).toEqual([0, 1]);
  // neither worker alone was told everything
  await expect.poll(async () => Math.min(...difference(await told('telnyx'), before)), PATIENT).toBeGreaterThan(0);
  const [call] = both.flatMap(({ services }) => services.registry.all());
  await p.story.event(call!.id, 'prompt.started', ({ node }) => node === 'menu');
  phone.press('1');
  expect(await p.story.event(call!.id, 'call.ended')).toMatchObject({ outcome: 'rooms' });
  expect(await phone.ended).toBe('normal_clearing');
  expect(phone.commands.map(({ action }) => action)).toEqual(['answer', 'hangup']);
});

const talkToken = async () => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/voice/talk-tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ target: { kind: 'line', lineId } }),
  });
  return ((await answer.json()) as { token: string }).token;
};
const page = async () => {
  const url = `ws://127.0.0.1:${door.port}`;
  return callIn({ url, token: await talkToken(), reconnectTo: [url] });
};

it('calls from pages are spread, each token is good at one of them, and tokens never meet', async () => {
  const pages = await Promise.all([page(), page(), page(), page()]);
  await Promise.all(pages.map((each) => each.at('menu')));
  expect(sizes()).toEqual([2, 2]);
  const token = await talkToken();
  const [first, second] = await Promise.allSettled(
    both.map(({ port }) => callIn({ url: `ws://127.0.0.1:${port}`, token })),
  );
  expect([first!.status, second!.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  for (const each of pages) each.hangUp();
  for (const each of [first!, second!]) if (each.status === 'fulfilled') each.value.hangUp();
});

it('one that is ending gives its callers to the other, and they notice a sentence', async () => {
  const [one, two] = await Promise.all([page(), page()]);
  await Promise.all([one.at('menu'), two.at('menu')]);
  expect(sizes()).toEqual([1, 1]);
  const leaving = both[1]!;
  const moved = [one, two].find(({ callId }) => leaving.services.registry.get(callId))!;
  const stopping = leaving.stop(10_000);
  await expect.poll(() => here.worker.services.registry.get(moved.callId)?.node(), PATIENT).toBe('menu');
  await stopping;
  // its address is still known, but nobody is there: the next one is tried
  expect((await fetch(`http://127.0.0.1:${door.port}/voice/health`)).status).toBe(200);
  both = [here.worker, await here.another()];
  moved.press('2');
  expect((await moved.event('call.ended')).outcome).toBe('spa');
  one.hangUp();
  two.hangUp();
});

it('the metrics of all are on one page', async () => {
  const text = await (await fetch(`http://127.0.0.1:${door.port}/metrics`)).text();
  expect(text).toContain('innline_live_calls{worker="worker-1"} 0');
  expect(text).toContain('innline_live_calls{worker="worker-2"} 0');
  expect(text.match(/# TYPE innline_live_calls gauge/g)).toHaveLength(1);
});
