import { SYSTEM } from '@innline/db';
import { loudness } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { house } from './setup';

const here = house({ env: { INNLINE_STT: 'none', INNLINE_MAX_CALLS: '1' } });

it('a caller in the queue hears music and their place, and goes on as soon as there is room', async () => {
  const { lineId } = await here.publish(smallFlow());
  await here.hotel.db.lines.update({ id: lineId, busyPolicy: 'queue', by: SYSTEM });
  const first = await here.call(lineId);
  await first.at('menu');
  const second = await here.call(lineId);
  const third = await here.call(lineId);
  const queued = async () => (await here.worker.services.metrics.queued.get()).values[0]?.value;
  await expect.poll(queued).toBe(2);
  await expect.poll(() => second.heard.some(({ pcm }) => loudness(pcm) > 0.01), { timeout: 5_000 }).toBe(true);
  expect(second.events).toEqual([]);
  // one who hangs up while waiting makes room for those behind
  second.hangUp();
  await second.ended;
  await expect.poll(queued).toBe(1);
  const { calls } = here.hotel.db;
  await expect
    .poll(() => calls.get(second.callId).catch(() => null), { timeout: 10_000 })
    .toMatchObject({
      ...{ status: 'ended', endReason: 'caller_left', outcome: 'left_queue', line: { id: lineId }, answeredAt: null },
      ...{ direction: 'inbound', channel: 'browser', flowVersionNumber: 1 },
    });
  first.press('1');
  await first.ended;
  await third.at('menu');
  expect(await queued()).toBe(0);
  third.press('2');
  expect((await third.event('call.ended')).outcome).toBe('spa');
});

it('a line that wants a message says it, whatever its fallback number', async () => {
  const { lineId } = await here.publish(smallFlow());
  const fallbackNumber = '+34971123456';
  await here.hotel.db.lines.update({ id: lineId, busyPolicy: 'message', fallbackNumber, by: SYSTEM });
  const first = await here.call(lineId);
  await first.at('menu');
  const second = await here.call(lineId);
  expect(await second.ended).toBe('no_capacity');
  first.hangUp();
  await first.ended;
});
