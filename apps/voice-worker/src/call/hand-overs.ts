import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import * as z from 'zod';
import type { LegLink } from './leg-link';

const HandOverOutcome = z.enum(['completed', 'no_answer', 'busy', 'declined', 'failed', 'caller_left']);
/** How giving a caller to their carrier ended. */
export type HandOverOutcome = z.infer<typeof HandOverOutcome>;

/** Carriers tell late and again; whoever goes on with a dead worker's call asks within minutes. */
const KEEP_SECONDS = 3_600;

/** Callers whom their carrier passes on. What it tells reaches any worker; the first word counts, and all can ask for it. */
export class HandOvers {
  private readonly here = new Map<string, (outcome: HandOverOutcome) => void>();

  constructor(
    private readonly redis: Redis,
    private readonly link: LegLink,
  ) {}

  /** @returns null: nothing was told yet, or Redis is away */
  async known(id: string): Promise<HandOverOutcome | null> {
    const told = await this.redis.get(redisKeys.handOver(id)).catch(() => null);
    return told === null ? null : HandOverOutcome.parse(told);
  }

  /**
   * Waits for what the carrier tells, from the moment this resolves.
   * @returns `outcome`: null when nothing was told within `ms`; `forget` ends the waiting
   */
  async expect(id: string, ms: number): Promise<{ outcome: Promise<HandOverOutcome | null>; forget(): void }> {
    let settle!: (outcome: HandOverOutcome | null) => void;
    const outcome = new Promise<HandOverOutcome | null>((resolve) => {
      settle = resolve;
    });
    let unlisten = () => {};
    const hear = (told: HandOverOutcome | null) => {
      clearTimeout(timer);
      this.here.delete(id);
      unlisten();
      settle(told);
    };
    const timer = setTimeout(() => hear(null), ms);
    this.here.set(id, hear);
    unlisten = await this.link.listen(redisKeys.handOver(id), (told) => {
      hear(HandOverOutcome.parse(told.toString('utf8')));
    });
    const before = await this.known(id);
    if (before) hear(before);
    return { outcome, forget: () => hear(null) };
  }

  /** The carrier tells. @returns whether it was the first word about it */
  async told(id: string, outcome: HandOverOutcome): Promise<boolean> {
    const key = redisKeys.handOver(id);
    const first = (await this.redis.set(key, outcome, 'EX', KEEP_SECONDS, 'NX').catch(() => 'OK')) === 'OK';
    if (!first) return false;
    this.here.get(id)?.(outcome);
    await this.link.tell(key, outcome);
    return true;
  }
}
