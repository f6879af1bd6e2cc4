import type { Services } from '../services';
import type { LiveCall } from './live-call';
import { offer } from './offers';
import { roomElsewhere } from './other-workers';
import { type Recoveries, recoveryOf } from './recovery';

/** Handed over this far apart: those who take them over should not all begin in the same 20 ms. */
const APART_MS = 20;
const LOOK_MS = 250;

async function handOver(call: LiveCall, { redis }: Services, recoveries: Recoveries): Promise<void> {
  call.lost();
  // a page and Twilio come back by themselves, to whoever is there
  if (recoveryOf(recoveries, call.media.transport)) await offer(call.id, redis).catch(() => {});
}

/**
 * Ends this worker's part in its calls: others take them over where there are others with room. People who talk with each
 * other, and a booking that is being made, are left in peace for up to `graceMs`; so long it also carries the audio of callers
 * whose call is at another worker. Resolves when nothing more can be handed over; what is left has to end here.
 */
export async function drain(services: Services, graceMs: number, recoveries: Recoveries): Promise<void> {
  const { registry, link, log } = services;
  registry.draining = true;
  const until = Date.now() + graceMs;
  while ((registry.size > 0 || link.carried.size > 0) && Date.now() < until) {
    const calls = registry.all().filter((call) => !call.away);
    const inPeace = until - Date.now() > graceMs / 2;
    const movable = calls.filter((call) => !(inPeace && call.engaged));
    const room = movable.length > 0 ? await roomElsewhere(services) : 0;
    for (const call of movable.slice(0, room)) {
      call.log.info('Handed over to another worker');
      await handOver(call, services, recoveries);
      await new Promise((resolve) => setTimeout(resolve, APART_MS));
    }
    const pause = Math.min(LOOK_MS, Math.max(0, until - Date.now()));
    if (registry.size > 0) await registry.empty(pause);
    else await new Promise((resolve) => setTimeout(resolve, pause));
  }
  if (registry.size > 0) log.warn({ calls: registry.size }, 'Calls nobody else takes');
}
