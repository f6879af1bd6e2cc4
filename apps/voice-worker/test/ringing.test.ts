import { newId } from '@innline/shared/ids';
import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { openRecord } from '../src/callbacks/call-record';
import { endLostCalls } from '../src/keeper/lost-calls';
import { FakeCarrier } from '../src/testing/fake-telephone';
import { house } from './setup';

const here = house({ env: { INNLINE_STT: 'none' } });

it('a call we place does not ring for ever on paper when its worker dies', async () => {
  const { lineId } = await here.publish(smallFlow());
  const key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  const carrier = new FakeCarrier();
  const doomed = await here.another({ replace: { telephonyOf: async () => carrier } });
  const answer = await fetch(`http://127.0.0.1:${doomed.port}/voice/calls`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ to: '+34600555111', lineId }),
  });
  const { callId } = (await answer.json()) as { callId: string };
  await expect.poll(() => carrier.rung.length).toBe(1);
  const row = () => here.hotel.db.calls.get(callId);
  expect((await row()).status).not.toBe('ended');
  // while it may still ring nobody touches it: 45 s and a lease
  expect(await endLostCalls(here.worker.services, -60_000)).toBe(0);
  // as if that time had passed and nobody had been heard of
  expect(await endLostCalls(here.worker.services, -70_000)).toBe(1);
  await expect.poll(async () => (await row()).status, { timeout: 10_000 }).toBe('ended');
  expect(await row()).toMatchObject({ endReason: 'fault', direction: 'outbound', callerNumber: '+34600555111' });
  await doomed.stop(0);
});

const guest = { number: '+34600555112', name: null, language: 'en' };

it('a call back is claimed at once, so that it does not ring for ever when its worker dies in its first seconds', async () => {
  const { services } = here.worker;
  const record = openRecord({ hotelId: here.hotel.hotel.id, ...guest }, 'Call back', services);
  // its lease of 20 s has run out by then; one without a lease would be left alone for longer
  await expect.poll(() => endLostCalls(services, -25_000), { timeout: 4_500 }).toBe(1);
  const row = () => here.hotel.db.calls.get(record.callId);
  await expect.poll(async () => (await row()).status, { timeout: 10_000 }).toBe('ended');
  expect(await row()).toMatchObject({ endReason: 'fault', direction: 'outbound' });
  record.end('abandoned', 'callback_failed');
});

it('one that was told of and never claimed is ended, too, once nobody can be at it any more', async () => {
  const { services } = here.worker;
  const [hotelId, callId] = [here.hotel.hotel.id, newId()];
  services.journal.publish({
    ...({ v: 1, id: `${callId}:0`, callId, hotelId, seq: 0, at: Date.now(), type: 'call.started' } as const),
    ...({ channel: 'phone', direction: 'outbound', flowId: null, flowName: 'Call back' } as const),
    ...{ flowVersion: null, lineId: null, lineName: null },
    ...{ callerNumber: guest.number, callerName: null, language: 'en' },
  });
  const row = () => here.hotel.db.calls.get(callId).catch(() => null);
  await expect.poll(async () => (await row())?.status, { timeout: 10_000 }).toBe('ringing');
  expect(await endLostCalls(services, -55_000)).toBe(0);
  expect(await endLostCalls(services, -70_000)).toBe(1);
  await expect.poll(async () => (await row())?.status, { timeout: 10_000 }).toBe('ended');
  expect(await row()).toMatchObject({ endReason: 'fault' });
});
