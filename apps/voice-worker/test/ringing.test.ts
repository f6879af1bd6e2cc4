import { createApiKeyRow, smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { endLostCalls } from '../src/keeper/lost-calls';
import { FakeCarrier } from '../src/testing/fake-telephone';
import { startWorker } from '../src/worker';
import { house } from './setup';

const here = house({ env: { INNLINE_STT: 'none' } });

it('a call we place does not ring for ever on paper when its worker dies', async () => {
  const { lineId } = await here.publish(smallFlow());
  const key = await createApiKeyRow(here.hotel.hotel.id, 'agent');
  const { env, log, speech } = here.worker.services;
  const carrier = new FakeCarrier();
  const doomed = await startWorker({
    ...{ env, log, roles: ['ingress', 'agent'], speech: { ...speech, close: async () => {} } },
    replace: { telephonyOf: async () => carrier },
  });
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
