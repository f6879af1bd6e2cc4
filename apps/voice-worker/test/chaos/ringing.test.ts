import { SYSTEM } from '@innline/db';
import type { CallEvent } from '@innline/shared';
import { FakeTelnyx } from '@innline/testkit/telnyx';
import { smallFlow } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CARRIER_CRASH_POINTS } from '../../src/crash-point';
import { connectTelnyx } from '../telnyx-account';
import { cluster, type WorkerProcess } from './cluster';

// R1 before there is any audio: Telnyx has told a worker that somebody rings, and nobody else will hear of them.

let behind: WorkerProcess[] = [];
const isAlive = ({ child }: WorkerProcess) => child.exitCode === null && child.signalCode === null;
const telnyx = await FakeTelnyx.start({
  route(url) {
    const worker = behind.find(isAlive);
    return worker ? url.replace(/\/\/innline\.test/, worker.url.slice('ws:'.length)) : url;
  },
});
const here = cluster({ INNLINE_TELNYX_URL: telnyx.url, INNLINE_RETURN_MS: '15000' });
let survivor: WorkerProcess;
let lineOf: (number: string) => Promise<string>;

beforeAll(async () => {
  survivor = await here.worker();
  const connection_id = await connectTelnyx(here.hotel, telnyx, 'http://innline.test');
  lineOf = async (number) => {
    const lineId = await here.publish(smallFlow());
    await here.hotel.db.lines.update({ id: lineId, number, by: SYSTEM });
    telnyx.account.addNumber(number, { connection_id });
    return lineId;
  };
}, 60_000);
afterAll(async () => {
  await telnyx.stop();
  expect(telnyx.wrong).toEqual([]);
});

/** Somebody calls a worker that dies at this moment; resolves once it is dead. */
async function ring(point: string, number: string) {
  const victim = await here.worker({ INNLINE_CRASH_AT: `${point}:1` });
  behind = [victim, survivor];
  const lineId = await lineOf(number);
  const call = telnyx.callIn({ from: '+34600111222', to: number });
  await victim.ended;
  return { call, lineId };
}
const callsOf = async (lineId: string) => (await here.hotel.db.calls.list({ filter: { lineId } })).calls;

it.each(CARRIER_CRASH_POINTS.map((point, i) => [point, `+3497112300${i}`]))(
  'somebody who rings when their worker dies at %s is answered by another one',
  async (point, number) => {
    const { call, lineId } = await ring(point, number);
    expect(call.commands).toEqual([]);
    const died = performance.now();
    await call.streaming();
    // two seconds of lease, two looks of a keeper
    expect(performance.now() - died).toBeLessThan(10_000);
    await expect.poll(() => call.heard.length, { timeout: 15_000 }).toBeGreaterThan(50);
    call.press('2');
    expect(await call.ended).toBe('normal_clearing');
    expect(call.commands.map(({ action }) => action)).toEqual(['answer', 'hangup']);
    await expect.poll(async () => (await callsOf(lineId))[0]?.status, { timeout: 15_000 }).toBe('ended');
    const calls = await callsOf(lineId);
    expect(calls).toHaveLength(1);
    const { events, ...row } = await here.hotel.db.calls.detail(calls[0]!.id);
    expect(row).toMatchObject({ outcome: 'spa', endReason: 'completed' });
    expect((events as CallEvent[]).filter(({ type }) => type === 'call.started')).toHaveLength(1);
  },
  90_000,
);

it('who gave up meanwhile is not answered', async () => {
  const { call, lineId } = await ring('before_answer', '+34971123009');
  call.hangUp('originator_cancel');
  await telnyx.webhooks.settled();
  // somebody after them is answered, so keepers have looked by then
  const { call: next } = await ring('rung', '+34971123010');
  await next.streaming();
  next.hangUp();
  expect(call.commands).toEqual([]);
  expect(await callsOf(lineId)).toEqual([]);
}, 90_000);
