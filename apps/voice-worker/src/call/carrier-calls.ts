import { redisKeys, type Vendor } from '@innline/shared';
import type { Redis } from 'ioredis';
import * as z from 'zod';
import { hold } from './hold';

/** What a carrier's own call id means to us. */
const CarrierCall = z.object({
  callId: z.string(),
  hotelId: z.string(),
  /** `caller`: the carrier's call is our call. `staff`: it is a leg we dialled for one. */
  role: z.enum(['caller', 'staff']),
});
export type CarrierCall = z.infer<typeof CarrierCall>;

/** A carrier's id as one hotel knows it: nobody reaches another hotel's call by naming its id. */
export const idAt = (hotelId: string, id: string): string => `${hotelId}:${id}`;

/** Webhooks are signed for ever: a call's id is remembered this long, so that an old one begins nothing again. */
const KEEP_SECONDS = 7 * 24 * 3_600;
/** What this process remembers itself, for while Redis is away. */
const MOST_HERE = 5_000;

/**
 * Carriers' calls and ours. Everything is written once and never changed (announced, begun, ended), so doubled, shuffled and
 * late messages of a carrier come to the same end.
 */
export class CarrierCalls {
  private readonly announced = new Map<string, CarrierCall>();
  private readonly facts = new Set<string>();

  constructor(private readonly redis: Redis) {}

  /** The call a carrier's id stands for: the one announced first, else this one. */
  async announce(vendor: Vendor, id: string, call: CarrierCall): Promise<CarrierCall> {
    const key = redisKeys.carrierCall(vendor, id);
    const known = this.announced.get(key) ?? (await this.write(key, call));
    this.remember(key, known);
    return known;
  }

  async find(vendor: Vendor, id: string): Promise<CarrierCall | null> {
    const key = redisKeys.carrierCall(vendor, id);
    const raw = await this.redis.get(key).catch(() => null);
    return raw === null ? (this.announced.get(key) ?? null) : CarrierCall.parse(JSON.parse(raw));
  }

  /** Its audio is here for the first time. True for whoever says so first: nobody begins a call twice. */
  begin(vendor: Vendor, id: string): Promise<boolean> {
    return this.once(redisKeys.carrierCallBegun(vendor, id));
  }

  begun(vendor: Vendor, id: string): Promise<boolean> {
    return this.isFact(redisKeys.carrierCallBegun(vendor, id));
  }

  /** The carrier's call is over. True for whoever says so first. */
  end(vendor: Vendor, id: string): Promise<boolean> {
    return this.once(redisKeys.carrierCallEnded(vendor, id));
  }

  ended(vendor: Vendor, id: string): Promise<boolean> {
    return this.isFact(redisKeys.carrierCallEnded(vendor, id));
  }

  /**
   * Keeps a carrier's call to one connection at a time, so that an old webhook sent again cannot take a caller's place.
   * Waits for a connection before it that has died without a word.
   * @returns what lets go of it; null: another connection is well
   */
  hold(vendor: Vendor, id: string, holder: string): Promise<(() => void) | null> {
    return hold(this.redis, redisKeys.carrierCallHeld(vendor, id), holder);
  }

  async held(vendor: Vendor, id: string): Promise<boolean> {
    return (await this.redis.exists(redisKeys.carrierCallHeld(vendor, id)).catch(() => 0)) === 1;
  }

  /** Counts that the call came back after its connection broke; gives how often it has. */
  async returned(vendor: Vendor, id: string): Promise<number> {
    const key = redisKeys.carrierCallReturns(vendor, id);
    const counted = await this.redis
      .multi()
      .incr(key)
      .expire(key, KEEP_SECONDS)
      .exec()
      .catch(() => null);
    return Number(counted?.[0]?.[1] ?? 1);
  }

  private async once(key: string): Promise<boolean> {
    const first = !this.facts.has(key);
    this.facts.add(key);
    if (this.facts.size > MOST_HERE) this.facts.delete(this.facts.values().next().value!);
    const written = await this.redis.set(key, '1', 'EX', KEEP_SECONDS, 'NX').catch(() => (first ? 'OK' : null));
    return written === 'OK';
  }

  private async isFact(key: string): Promise<boolean> {
    return this.facts.has(key) || (await this.redis.exists(key).catch(() => 0)) === 1;
  }

  private async write(key: string, call: CarrierCall): Promise<CarrierCall> {
    try {
      if ((await this.redis.set(key, JSON.stringify(call), 'EX', KEEP_SECONDS, 'NX')) === 'OK') return call;
      const raw = await this.redis.get(key);
      return raw === null ? call : CarrierCall.parse(JSON.parse(raw));
    } catch {
      return call;
    }
  }

  private remember(key: string, call: CarrierCall): void {
    this.announced.set(key, call);
    if (this.announced.size > MOST_HERE) this.announced.delete(this.announced.keys().next().value!);
  }
}
