import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import type { Checkpoint } from './checkpoint';
import { COMMIT, RELEASE, RENEW, TAKE } from './scripts';

/** A lease is good this long and renewed four times as often: one lost packet changes nothing. */
export const LEASE_MS = 2_000;
export const RENEW_MS = 500;

export interface Lease {
  callId: string;
  epoch: number;
}

/** `unavailable`: Redis is away; the call goes on from memory and cannot be taken over until a later commit succeeds. */
export type CommitResult = 'written' | 'fenced' | 'stale' | 'unavailable';

interface Scripts {
  takeLease(lease: string, worker: string, ttl: number, floor: number): Promise<number>;
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
  releaseCall(lease: string, checkpoint: string, commands: string, epoch: number): Promise<number>;
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
    redis.defineCommand('releaseCall', { numberOfKeys: 3, lua: RELEASE });
    this.redis = redis as Redis & Scripts;
  }

  get available(): boolean {
    return this.redis.status === 'ready';
  }

  /**
   * Takes the call for this worker with a new epoch.
   * @param floor the highest epoch known from elsewhere (PostgreSQL), should Redis have lost its own
   * @returns null while another worker's lease is valid; epoch `floor + 1` when Redis is away
   */
  async take(callId: string, floor = 0): Promise<Lease | null> {
    try {
      const epoch = await this.redis.takeLease(redisKeys.lease(callId), this.workerId, LEASE_MS, floor);
      return epoch === 0 ? null : { callId, epoch };
    } catch {
      return { callId, epoch: floor + 1 };
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

  /** Renews all leases in one round trip; gives the calls that another worker has taken over. */
  async renew(leases: readonly Lease[]): Promise<string[]> {
    if (!this.available || leases.length === 0) return [];
    const results = await Promise.allSettled(
      leases.map(({ callId, epoch }) => this.redis.renewLease(redisKeys.lease(callId), this.workerId, epoch, LEASE_MS)),
    );
    return leases
      .filter((_, i) => {
        const result = results[i]!;
        return result.status === 'fulfilled' && result.value === 0;
      })
      .map(({ callId }) => callId);
  }

  async load(callId: string): Promise<Checkpoint | null> {
    const body = await this.redis.get(redisKeys.checkpoint(callId));
    return body ? (JSON.parse(body) as Checkpoint) : null;
  }

  /** The call is over: nothing of it stays in Redis. What Redis misses now, the keeper deletes. */
  async release({ callId, epoch }: Lease): Promise<void> {
    const { lease, checkpoint, commands } = keysOf(callId);
    await this.redis.releaseCall(lease, checkpoint, commands, epoch).catch(() => {});
  }
}

const keysOf = (callId: string) => ({
  lease: redisKeys.lease(callId),
  checkpoint: redisKeys.checkpoint(callId),
  commands: redisKeys.commands(callId),
});
