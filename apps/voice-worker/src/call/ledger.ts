import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import type { Checkpoint } from './checkpoint';
import { COMMIT, MISS, RELEASE, RENEW, SET_FREE, TAKE } from './scripts';

/** A lease is good this long and renewed four times as often: one lost packet changes nothing. */
export const LEASE_MS = 2_000;
export const RENEW_MS = 500;
/** An offer nobody took is made again after this long. */
const OFFER_AGAIN_MS = 3_000;

export interface Lease {
  callId: string;
  epoch: number;
}

/** `unavailable`: Redis is away; the call goes on from memory and cannot be taken over until a later commit succeeds. */
export type CommitResult = 'written' | 'fenced' | 'stale' | 'unavailable';

/** What became of a lease. `wanted`: still ours, but the caller has come back to another worker. */
export type RenewResult = 'kept' | 'wanted' | 'fenced' | 'gone' | 'unknown';

interface Scripts {
  takeLease(lease: string, worker: string, ttl: number, floor: number, wants: 0 | 1): Promise<number>;
  commitStep(
    lease: string,
    checkpoint: string,
    worker: string,
    epoch: number,
    seq: number,
    ttl: number,
    body: string,
  ): Promise<number>;
  renewLease(lease: string, worker: string, epoch: number, ttl: number): Promise<number>;
  setFree(lease: string, epoch: number, free: 0 | 1): Promise<number>;
  releaseCall(
    lease: string,
    checkpoint: string,
    commands: string,
    missed: string,
    arrival: string,
    epoch: number,
  ): Promise<number>;
  missCall(lease: string, missed: string, keeper: string, quorum: number, againMs: number): Promise<number>;
}

/** Leases and checkpoints in Redis. Never throws for Redis being away: a live call has no use for that. */
export class Ledger {
  private readonly redis: Redis & Scripts;

  constructor(
    redis: Redis,
    readonly workerId: string,
  ) {
    redis.defineCommand('takeLease', { numberOfKeys: 1, lua: TAKE });
    redis.defineCommand('commitStep', { numberOfKeys: 2, lua: COMMIT });
    redis.defineCommand('renewLease', { numberOfKeys: 1, lua: RENEW });
    redis.defineCommand('setFree', { numberOfKeys: 1, lua: SET_FREE });
    redis.defineCommand('releaseCall', { numberOfKeys: 5, lua: RELEASE });
    redis.defineCommand('missCall', { numberOfKeys: 2, lua: MISS });
    this.redis = redis as Redis & Scripts;
  }

  get available(): boolean {
    return this.redis.status === 'ready';
  }

  /**
   * Takes a new call for this worker with a new epoch.
   * @param floor the highest epoch known from elsewhere (PostgreSQL), should Redis have lost its own
   * @returns null while another worker's lease is valid; epoch `floor + 1` when Redis is away
   */
  async take(callId: string, floor = 0): Promise<Lease | null> {
    try {
      const epoch = await this.redis.takeLease(redisKeys.lease(callId), this.workerId, LEASE_MS, floor, 0);
      return epoch === 0 ? null : { callId, epoch };
    } catch {
      return { callId, epoch: floor + 1 };
    }
  }

  /**
   * Takes over a call another worker began, when that worker's lease ran out or was given up.
   * @param wants the caller is here: a worker that is alive and still holds the call learns it and gives it up
   * @returns null while another holds it, and where Redis does not say: an epoch of our own making might be another's
   */
  async takeOver(callId: string, wants: boolean): Promise<Lease | null> {
    try {
      const epoch = await this.redis.takeLease(redisKeys.lease(callId), this.workerId, LEASE_MS, 0, wants ? 1 : 0);
      return epoch === 0 ? null : { callId, epoch };
    } catch {
      return null;
    }
  }

  /** Writes the state after a step, if this worker still owns the call. */
  async commit(lease: Lease, checkpoint: Checkpoint): Promise<CommitResult> {
    if (!this.available) return 'unavailable';
    const { callId, epoch } = lease;
    const { lease: leaseKey, checkpoint: key } = keysOf(callId);
    try {
      const body = JSON.stringify(checkpoint);
      const seq = checkpoint.state.seq;
      const result = await this.redis.commitStep(leaseKey, key, this.workerId, epoch, seq, LEASE_MS, body);
      return result === 1 ? 'written' : result === 0 ? 'fenced' : 'stale';
    } catch {
      return 'unavailable';
    }
  }

  /** Renews all leases in one round trip; one result per lease, in order. */
  async renew(leases: readonly Lease[]): Promise<RenewResult[]> {
    if (!this.available) return leases.map(() => 'unknown');
    const results = await Promise.allSettled(
      leases.map(({ callId, epoch }) => this.redis.renewLease(redisKeys.lease(callId), this.workerId, epoch, LEASE_MS)),
    );
    return results.map((result) => (result.status === 'rejected' ? 'unknown' : RENEWED[result.value]!));
  }

  /**
   * Lets anybody have the call whom the caller comes back to (`free`), or keeps it to this worker again.
   * @returns false: it is another worker's by now
   */
  async setFree({ callId, epoch }: Lease, free: boolean): Promise<boolean> {
    const result = await this.redis.setFree(redisKeys.lease(callId), epoch, free ? 1 : 0).catch(() => -1);
    return result !== 0;
  }

  /** A keeper has seen the call's lease run out. True: enough keepers have; it is this keeper's turn to offer it. */
  async missed(callId: string, keeperId: string, quorum: number): Promise<boolean> {
    const keys = [redisKeys.lease(callId), redisKeys.missed(callId)] as const;
    return (await this.redis.missCall(...keys, keeperId, quorum, OFFER_AGAIN_MS)) === 1;
  }

  async load(callId: string): Promise<Checkpoint | null> {
    const body = await this.redis.get(redisKeys.checkpoint(callId));
    return body ? (JSON.parse(body) as Checkpoint) : null;
  }

  /** The call is over: nothing of it stays in Redis. What Redis misses now, the keeper deletes. */
  async release({ callId, epoch }: Lease): Promise<void> {
    const { lease, checkpoint, commands, missed, arrival } = keysOf(callId);
    await this.redis.releaseCall(lease, checkpoint, commands, missed, arrival, epoch).catch(() => {});
  }
}

const RENEWED: Record<number, RenewResult> = { 1: 'kept', 2: 'wanted', 0: 'fenced', [-1]: 'gone' };

const keysOf = (callId: string) => ({
  lease: redisKeys.lease(callId),
  checkpoint: redisKeys.checkpoint(callId),
  commands: redisKeys.commands(callId),
  missed: redisKeys.missed(callId),
  arrival: redisKeys.arrival(callId),
});
