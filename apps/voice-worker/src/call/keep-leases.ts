import { redisKeys } from '@innline/shared';
import type { Services } from '../services';
import { RENEW_MS } from './ledger';
import { ROW_LEASE_MS } from './place-call';

/** Renews the leases of all calls once, and lets go of what this worker has lost. */
async function renewOnce({ ledger, registry, fence, arrivals }: Services): Promise<void> {
  void arrivals.renew();
  const calls = registry.all();
  const results = await ledger.renew(calls.map(({ lease }) => lease));
  for (const [i, call] of calls.entries()) {
    const result = results[i];
    if (result === 'fenced') call.fence();
    else if (result === 'wanted') call.lost();
    // Redis forgot it (restart, flush): without a checkpoint nobody could go on with the call
    else if (result === 'gone') call.rewrite();
  }
  if (!results.includes('unknown')) fence.known();
}

/** Keeps this worker's calls its own, and lets go of those it has lost. Returns what stops it. */
export function keepLeases(services: Services): () => void {
  const { fence, registry, data, redis, workerId, log } = services;
  const renew = setInterval(() => {
    fence.beat();
    void renewOnce(services);
  }, RENEW_MS);
  const tell = () => {
    const state = { at: Date.now(), calls: registry.size, free: registry.free };
    redis.hset(redisKeys.workers, workerId, JSON.stringify(state)).catch(() => {});
  };
  tell();
  const rows = setInterval(() => {
    const ids = registry.all().map(({ id }) => id);
    const until = Date.now() + ROW_LEASE_MS;
    data
      .renewLeases(workerId, ids, until)
      .catch((error) => log.warn({ err: { message: error.message } }, 'Leases could not be renewed'));
  }, ROW_LEASE_MS / 4);
  const alive = setInterval(tell, 1_000);
  return () => {
    for (const timer of [renew, rows, alive]) clearInterval(timer);
  };
}
