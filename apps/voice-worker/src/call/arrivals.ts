import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import type { CallMedia } from '../media/contract';
import type { Lease, Ledger } from './ledger';
import type { Arrival } from './place-call';

/** Longer than anybody is waited for between ringing and the first checkpoint. */
const KEEP_SECONDS = 180;

export interface Waiting {
  arrival: Arrival;
  /** What carries the call, once it is there. */
  transport: CallMedia['transport'];
}

/**
 * Callers whose call has no checkpoint yet. Between taking a caller in and the first commit a worker may die like at any
 * other time: what is written here lets another one begin the call in its place.
 */
export class Arrivals {
  /** Calls this worker is about to begin; their leases are kept until it has. */
  private readonly held = new Map<string, Lease>();

  constructor(
    private readonly redis: Redis,
    private readonly ledger: Ledger,
  ) {}

  /** Remembers a caller. Without Redis the call begins all the same, but only here. */
  async remember(arrival: Arrival, transport: Waiting['transport']): Promise<void> {
    const body = JSON.stringify({ arrival, transport } satisfies Waiting);
    await this.redis.set(redisKeys.arrival(arrival.callId), body, 'EX', KEEP_SECONDS).catch(() => {});
  }

  /** The same, for a caller we have to go and fetch: while this worker lives, nobody else does. */
  async hold(arrival: Arrival, transport: Waiting['transport']): Promise<void> {
    await this.remember(arrival, transport);
    const lease = await this.ledger.take(arrival.callId);
    if (lease) this.held.set(arrival.callId, lease);
  }

  /**
   * Takes a caller whose worker died before their call began.
   * @returns null: nobody waits, the call has begun, or their worker lives. Throws while Redis is away.
   */
  async take(callId: string, wants: boolean): Promise<Waiting | null> {
    const waiting = await this.find(callId);
    if (!waiting || (await this.ledger.load(callId)) !== null) return null;
    const lease = await this.ledger.takeOver(callId, wants);
    if (lease) this.held.set(callId, lease);
    return lease && waiting;
  }

  /** Throws while Redis is away. */
  async find(callId: string): Promise<Waiting | null> {
    const body = await this.redis.get(redisKeys.arrival(callId));
    return body ? (JSON.parse(body) as Waiting) : null;
  }

  /** Lets any worker begin the call, and keeps it from being missed until one has. */
  async share(callId: string): Promise<void> {
    const lease = this.held.get(callId);
    if (lease) await this.ledger.setFree(lease, true);
  }

  /** Its lease is kept with the live calls' from now on, or left to whoever is next. */
  letGo(callId: string): void {
    this.held.delete(callId);
  }

  /** Nobody is to be answered any more. */
  async drop(callId: string): Promise<void> {
    const lease = this.held.get(callId);
    this.held.delete(callId);
    await this.redis.del(redisKeys.arrival(callId)).catch(() => {});
    if (lease) await this.ledger.release(lease);
  }

  /** Keeps what this worker is about to begin its own, and lets go of what it has lost. */
  async renew(): Promise<void> {
    const leases = [...this.held.values()];
    const [results, waiting] = await Promise.all([
      this.ledger.renew(leases),
      Promise.all(leases.map(({ callId }) => this.redis.exists(redisKeys.arrival(callId)).catch(() => 1))),
    ]);
    for (const [i, lease] of leases.entries()) {
      if (this.held.get(lease.callId)?.epoch !== lease.epoch) continue;
      if (results[i] === 'fenced' || results[i] === 'gone') this.held.delete(lease.callId);
      // another worker was told that they are gone
      else if (waiting[i] === 0) await this.drop(lease.callId);
    }
  }
}
