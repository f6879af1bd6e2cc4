import { beforeAll, expect, it } from 'vitest';
import { cluster, type WorkerProcess } from './cluster';
import { answerEverything, endStateOf, everything } from './script';

// R3: workers are ended one after another, as in a rolling restart.

const here = cluster({ INNLINE_RETURN_MS: '15000', INNLINE_DRAIN_MS: '20000' });
let lineId: string;
let second: WorkerProcess;
beforeAll(async () => {
  lineId = await everything(here);
  second = await here.worker();
}, 60_000);

it('a worker that ends hands its calls over, and no caller hears a goodbye', async () => {
  const first = await here.worker();
  const caller = await here.call(lineId, first, [first, second]);
  await caller.event('prompt.started', ({ node }) => node === 'first');
  first.kill('SIGTERM');
  await answerEverything(caller, 800);
  await first.ended;
  expect(caller.returns).toHaveLength(1);
  await expect
    .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 20_000 })
    .toBe('ended');
  const end = await endStateOf(here, caller.callId);
  expect(end).toMatchObject({ reason: 'completed', outcome: 'done', ends: 1 });
  expect((await here.hotel.db.calls.get(caller.callId)).flowVersionNumber).toBe(1);
}, 90_000);

it('without another worker there is nobody to hand over to: the call may finish', async () => {
  const caller = await here.call(lineId, second, [second]);
  await caller.event('prompt.started', ({ node }) => node === 'first');
  second.kill('SIGTERM');
  await answerEverything(caller);
  await second.ended;
  expect(caller.returns).toHaveLength(0);
  expect(caller.events.find(({ type }) => type === 'call.ended')).toMatchObject({ outcome: 'done' });
}, 90_000);
