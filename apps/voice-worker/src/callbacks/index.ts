import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { attempt } from './attempt';

/** Works off promised calls back. Returns what stops it. */
export const startCallbacks = (services: Services): (() => Promise<void>) =>
  startQueue(
    {
      name: 'callbacks',
      everyMs: 5_000,
      due: () => services.data.dueCallbacks(Date.now()),
      work: ({ hotelId, id }, stopped) => attempt({ hotelId, callbackId: id }, services, stopped),
      // attempts wait for people, not for the processor
      atOnce: 50,
      // an attempt notes its own end and when it is repeated
      tries: 1,
    },
    services,
  );
