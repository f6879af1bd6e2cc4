import type { Services } from '../services';
import { endLostCalls } from './lost-calls';
import { LOOK_MS, MissedWorkers } from './missed-workers';
import { cleanOrphanKeys } from './orphan-keys';
import { saveRecordingParts } from './recording-parts';
import { expireRecordings } from './retention';
import { removeUnusedAudio } from './unused-audio';

const duties = (services: Services, missed: MissedWorkers) => [
  { name: 'missed workers', everyMs: LOOK_MS, work: () => missed.look() },
  { name: 'lost calls', everyMs: 5_000, work: () => endLostCalls(services) },
  { name: 'orphan keys', everyMs: 60_000, work: () => cleanOrphanKeys(services) },
  { name: 'recording parts', everyMs: 60_000, work: () => saveRecordingParts(services) },
  { name: 'retention', everyMs: 3_600_000, work: () => expireRecordings(services) },
  { name: 'unused audio', everyMs: 21_600_000, work: () => removeUnusedAudio(services) },
  { name: 'webhook log', everyMs: 3_600_000, work: () => services.data.expireDeliveries(Date.now()) },
];

/** Looks after what workers leave behind. Any number of keepers may run. Returns what stops it. */
export function startKeeper(services: Services): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const failing = new Set<string>();
  const missed = new MissedWorkers(services);
  const timers = duties(services, missed).map(({ name, everyMs, work }) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const run = work()
        .then(() => void failing.delete(name))
        // Redis or PostgreSQL is away: next time; one line per outage
        .catch((error) => {
          if (!failing.has(name)) services.log.warn({ duty: name, err: { message: error.message } }, 'A duty failed');
          failing.add(name);
        })
        .finally(() => {
          busy = false;
          running.delete(run);
        });
      running.add(run);
    }, everyMs).unref();
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    missed.stop();
    await Promise.all(running);
  };
}
