import { startQueue } from '../queue/start-queue';
import type { Services } from '../services';
import { attempt } from './attempt';

/** Places the wake-up calls that guests have set. Returns what stops it. */
export const startWakeUps = (services: Services): (() => Promise<void>) =>
  startQueue(
    {
      name: 'wake-ups',
      everyMs: 5_000,
      due: () => services.data.dueWakeUps(Date.now()),
      work: (row, stopped) => attempt(row, services, stopped),
      // many guests want seven o'clock; a try waits for them, not for the processor
      atOnce: 50,
      // a try notes its own end and when it is repeated
      tries: 1,
    },
    services,
  );
