import { SYSTEM } from '@innline/db';
import { startLiveKitDouble } from '@innline/livekit-double';
import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phoneToken } from '../livekit/house';
import { Phone } from '../livekit/phone';
import { KEYS } from '../livekit/servers';
import { cluster, type WorkerProcess } from './cluster';

// R1 for callers who wait in a LiveKit room: a worker dies between taking a call and its first checkpoint.

const here = cluster({ INNLINE_RETURN_MS: '15000' });
const closing: (() => Promise<unknown>)[] = [];
let survivor: WorkerProcess;
beforeAll(async () => {
  survivor = await here.worker();
}, 60_000);
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
});

/** A LiveKit server that tells `worker` of calls, connected to the hotel. */
async function liveKitTelling(worker: WorkerProcess) {
  const webhookUrl = `${worker.url.replace('ws', 'http')}/v1/livekit/webhook`;
  const double = await startLiveKitDouble({ ...KEYS, webhookUrl });
  closing.push(() => double.close());
  const { connections } = here.hotel.db;
  for (const { id } of await connections.list()) await connections.remove({ id, by: SYSTEM });
  await connections.create({
    ...{ vendor: 'livekit', name: 'LiveKit', by: SYSTEM },
    settings: { url: double.url, apiKey: KEYS.apiKey, sipHost: '' },
    secrets: { apiSecret: KEYS.apiSecret },
  });
  return double;
}

/** One call, of which nothing may be missing. */
async function isAnswered(phone: Phone, from: number) {
  await expect.poll(() => phone.loudMs(from), { timeout: 25_000 }).toBeGreaterThan(800);
  await phone.press('2');
  expect(await phone.ended).toBe(5);
  const { calls } = await here.hotel.db.calls.list({ filter: {}, limit: 50 });
  const [call] = calls;
  await expect.poll(async () => (await here.hotel.db.calls.get(call!.id)).status, { timeout: 10_000 }).toBe('ended');
  expect(await here.hotel.db.calls.get(call!.id)).toMatchObject({ outcome: 'spa', endReason: 'completed' });
  const { events } = await here.hotel.db.calls.detail(call!.id);
  expect(events.filter(({ type }) => type === 'call.started')).toHaveLength(1);
}

it.each([
  ['arrived:1', '+34971122001'],
  ['before_commit:1', '+34971122002'],
])(
  'a telephone whose worker dies at %s is answered by another one',
  async (crashAt, number) => {
    const victim = await here.worker({ INNLINE_CRASH_AT: crashAt });
    const livekit = await liveKitTelling(victim);
    const lineId = await here.publish(smallFlow());
    await here.hotel.db.lines.update({ id: lineId, number, by: SYSTEM });
    const token = await phoneToken(`call-${crashAt}`, number, '+34600000501');
    const phone = await Phone.enter({ url: livekit.url, token });
    closing.push(() => phone.hangUp());
    await victim.ended;
    await isAnswered(phone, performance.now());
  },
  90_000,
);

it('a page that waits in a room is answered by another worker', async () => {
  const victim = await here.worker({ INNLINE_CRASH_AT: 'before_commit:1' });
  await liveKitTelling(survivor);
  const lineId = await here.publish(smallFlow());
  const key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  const answer = await fetch(`${victim.url.replace('ws', 'http')}/voice/livekit/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ target: { kind: 'line', lineId } }),
  });
  expect(answer.status).toBe(201);
  const page = await Phone.enter((await answer.json()) as { url: string; token: string });
  closing.push(() => page.hangUp());
  await victim.ended;
  await isAnswered(page, performance.now());
}, 90_000);
