import type { Services } from '../services';
import { endLostCalls } from './lost-calls';
import { cleanOrphanKeys } from './orphan-keys';
import { expireRecordings } from './retention';

const DUTIES = [
  { name: 'lost calls', everyMs: 5_000, work: (services: Services) => endLostCalls(services) },
  { name: 'orphan keys', everyMs: 60_000, work: (services: Services) => cleanOrphanKeys(services) },
  { name: 'retention', everyMs: 3_600_000, work: (services: Services) => expireRecordings(services) },
];

/** Looks after what workers leave behind. Any number of keepers may run. Returns what stops it. */
export function startKeeper(services: Services): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = DUTIES.map(({ name, everyMs, work }) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const run = work(services)
        .then(() => {})
        // Redis or PostgreSQL is away: next time
        .catch((error) => services.log.warn({ duty: name, err: { message: error.message } }, 'A keeper’s duty failed'))
        .finally(() => {
          busy = false;
          running.delete(run);
        });
      running.add(run);
    }, everyMs).unref();
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
  };
}
