import { once } from 'node:events';
import { SYSTEM } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { startWebhookReceiver, type WebhookReceiver } from '@innline/testkit/webhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WEBHOOK_CRASH_POINTS } from '../../src/crash-point';
import { attempt } from '../../src/webhooks/attempt';
import { house } from '../setup';
import { queueWorker } from './queue-worker';

// A worker is killed between what happened and telling of it, and between telling and noting that it told.

const here = house({ env: { INNLINE_TTS: 'none', INNLINE_STT: 'none' }, worker: { roles: ['ingress'] } });
const receiver: WebhookReceiver = await startWebhookReceiver();
let webhookId: string;

beforeAll(async () => {
  const fields = { name: 'Property system', url: receiver.url, withTranscript: false, enabled: true, by: SYSTEM };
  const made = await here.hotel.db.webhooks.create({ ...fields, eventTypes: ['callback.requested'] });
  webhookId = made.id;
  receiver.secret = made.secret;
});
afterAll(() => receiver.stop());

/** A worker of the queues, in a process of its own; resolves to what killed it. */
async function dies(crashAt: string): Promise<NodeJS.Signals | null> {
  const { child } = queueWorker(here.worker.services.env, { INNLINE_CRASH_AT: crashAt });
  const [, signal] = await once(child, 'exit');
  return signal;
}

it.each(WEBHOOK_CRASH_POINTS)(
  'killed at %s: told of, and under one id',
  async (crashAt) => {
    const { callbacks, webhooks } = here.hotel.db;
    const { data } = here.worker.services;
    [receiver.asked.length, receiver.taken.length] = [0, 0];
    const due = { now: Date.now(), wanted: Date.now() + 3_600_000 };
    await callbacks.create({ number: '+34600111222', ...due, effectKey: newId(), by: SYSTEM });
    expect(await dies(crashAt)).toBe('SIGKILL');
    const row = async () => (await webhooks.deliveries({ webhookId }))[0]!;
    const left = await row();
    expect(left).toMatchObject({ status: 'waiting', attempts: 0, lastAttemptAt: null });
    const before = crashAt === 'before_webhook' ? [] : [left.eventId];
    expect(receiver.asked).toEqual(before);
    // the dead worker's claim holds for a minute and no longer; the clock is set instead of waiting for it
    const ids = async (at: number) => (await data.dueDeliveries(at)).map(({ id }) => id);
    expect(await ids(Date.now())).not.toContain(left.id);
    const later = Date.now() + 60_000;
    expect(await ids(later)).toContain(left.id);
    await attempt({ hotelId: here.hotel.hotel.id, id: left.id }, here.worker.services, () => later);
    expect(await row()).toMatchObject({ id: left.id, status: 'delivered', attempts: 1 });
    expect(receiver.asked).toEqual([...before, left.eventId]);
    expect(receiver.taken.at(-1)).toMatchObject({ id: left.eventId, type: 'callback.requested' });
    expect(receiver.breaches).toEqual([]);
  },
  90_000,
);
