import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { attempt } from './attempt';

/** Tells the hotels' own systems what happened. Returns what stops it. */
export const startWebhooks = (services: Services): (() => Promise<void>) =>
  startQueue(
    {
      name: 'webhooks',
      // a property system opens the guest's card while the phone rings
      everyMs: 1_000,
      due: () => services.data.dueDeliveries(Date.now()),
      work: (row) => attempt(row, services),
      // they wait for other people's servers, not for the processor
      atOnce: 50,
      // an attempt notes its own end and when it is repeated
      tries: 1,
    },
    services,
  );
