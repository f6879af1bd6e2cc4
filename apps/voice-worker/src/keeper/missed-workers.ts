import { redisKeys } from '@innline/shared';
import { LEASE_MS } from '../call/ledger';
import { offer } from '../call/offers';
import type { Services } from '../services';

/** Looks this often: with two misses a call is on offer about half a second after its lease ran out. */
export const LOOK_MS = 250;
/**
 * After Redis was away, slow, or this keeper itself asleep, every worker looks dead: they get this long to renew before
 * anybody is missed.
 */
const CALM_MS = 2 * LEASE_MS + 1_000;
/** Two looks further apart than this: something stood still. */
const STALL_MS = 1_000;
/** A keeper that was not heard of for this long has no vote. */
const KEEPER_MS = 2_000;
const VOTES = 2;
/** A whole machine that dies is taken over within seconds, and a mistake does not move every call at once. */
const OFFERS_PER_SECOND = 50;

/**
 * Notices calls whose worker is gone and offers them to others. A call is missed by two keepers, twice each; where only
 * one keeper is alive its vote is enough.
 */
export class MissedWorkers {
  private suspects = new Set<string>();
  private lookedAt = Number.NEGATIVE_INFINITY;
  private calmUntil: number;
  private budget = { second: 0, left: OFFERS_PER_SECOND };
  private readonly onReady = () => this.calm();

  constructor(
    private readonly services: Pick<Services, 'redis' | 'ledger' | 'workerId' | 'log' | 'metrics'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.calmUntil = now() + CALM_MS;
    services.redis.on('ready', this.onReady);
  }

  stop(): void {
    this.services.redis.off('ready', this.onReady);
  }

  /** One look at all calls. Gives how many it put on offer. */
  async look(): Promise<number> {
    const began = this.now();
    if (began - this.lookedAt > STALL_MS) this.calm();
    try {
      const keepers = await this.beAlive();
      const expired = await this.expired();
      const repeated = expired.filter((callId) => this.suspects.has(callId));
      this.suspects = new Set(expired);
      // Redis answered late: what it said is about a moment in which nobody could renew
      if (this.now() - began > STALL_MS / 2) this.calm();
      return this.now() < this.calmUntil ? 0 : await this.offer(repeated, Math.min(VOTES, keepers));
    } catch (error) {
      this.calm();
      throw error;
    } finally {
      this.lookedAt = this.now();
    }
  }

  private calm(): void {
    this.calmUntil = this.now() + CALM_MS;
    this.suspects.clear();
  }

  private async offer(callIds: readonly string[], quorum: number): Promise<number> {
    const { ledger, redis, workerId, log, metrics } = this.services;
    let offered = 0;
    for (const callId of callIds) {
      if (!this.allowed()) break;
      if (!(await ledger.missed(callId, workerId, quorum))) continue;
      // only what is really offered counts: the first fifty, still waiting for room, must not use up the next second
      this.budget.left -= 1;
      log.warn({ callId }, 'The worker of a call is gone; the call is on offer');
      metrics.offered.inc();
      await offer(callId, redis);
      offered += 1;
    }
    return offered;
  }

  private allowed(): boolean {
    const second = Math.floor(this.now() / 1_000);
    if (second !== this.budget.second) this.budget = { second, left: OFFERS_PER_SECOND };
    return this.budget.left > 0;
  }

  /** Tells the other keepers of this one; gives how many there are. */
  private async beAlive(): Promise<number> {
    const { redis, workerId } = this.services;
    const now = Date.now();
    await redis.zadd(redisKeys.keepers, now, workerId);
    await redis.zremrangebyscore(redisKeys.keepers, '-inf', now - 60_000);
    return redis.zcount(redisKeys.keepers, now - KEEPER_MS, '+inf');
  }

  /** Calls whose lease has run out, by Redis's clock. */
  private async expired(): Promise<string[]> {
    const { redis } = this.services;
    const [seconds, micros] = await redis.time();
    const now = Number(seconds) * 1_000 + Number(micros) / 1_000;
    const found: string[] = [];
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', redisKeys.lease('*'), 'COUNT', 1_000);
      cursor = next;
      const leases = await Promise.all(keys.map((key) => redis.get(key)));
      for (const [i, raw] of leases.entries()) {
        if (raw && (JSON.parse(raw) as { until: number }).until < now) found.push(callIdOf(keys[i]!));
      }
    } while (cursor !== '0');
    return found;
  }
}

const callIdOf = (leaseKey: string) => leaseKey.slice('call:{'.length, -'}:lease'.length);
