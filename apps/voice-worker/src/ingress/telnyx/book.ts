import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import { type CarrierCall, type CarrierEvent, type Reduced, reduce } from './state';

/** The longest call and a margin. */
const KEEP_MS = 5 * 3_600_000;
/** Late messages of a call that is over still meet its end; older ones are refused by their age. */
const KEEP_ENDED_MS = 900_000;
/** Workers that write about one call in the same moment are two or three. */
const ATTEMPTS = 20;
/** Calls remembered here while Redis is away. */
const MOST_HERE = 2_000;

/** KEYS call · ARGV what was there, what shall be there, for how long (ms) → 1 written, 0 somebody was quicker. */
const SWAP = `
local now = redis.call('GET', KEYS[1]) or ''
if now ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

/** A call at Telnyx as one hotel's account knows it: nobody reaches another hotel's by naming its id. */
export interface CarrierRef {
  hotelId: string;
  callControlId: string;
}

/** Written by a worker before this version it says nothing of legs. */
const read = (raw: string): CarrierCall => ({ given: [], givenBack: [], ...JSON.parse(raw) });

const idOf = ({ hotelId, callControlId }: CarrierRef) => `${hotelId}:${callControlId}`;

/** What all workers know of the calls at Telnyx: each fact is taken in once, by whoever comes first. */
export class CarrierBook {
  /** While Redis is away, a worker that is alone goes on. */
  private readonly here = new Map<string, CarrierCall>();

  constructor(private readonly redis: Redis) {}

  async load(ref: CarrierRef): Promise<CarrierCall | null> {
    const id = idOf(ref);
    try {
      const raw = await this.redis.get(redisKeys.carrierCall('telnyx', id));
      if (raw) return read(raw);
    } catch {}
    return this.here.get(id) ?? null;
  }

  /**
   * Takes in what was told.
   * @param fresh the call, should nothing be known of it
   * @returns null: nothing is known of it, and nobody said what it is
   */
  async tell(ref: CarrierRef, event: CarrierEvent, fresh: CarrierCall | null = null): Promise<Reduced | null> {
    const id = idOf(ref);
    const key = redisKeys.carrierCall('telnyx', id);
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const raw = (await this.redis.get(key)) ?? '';
        const known = raw ? read(raw) : (this.here.get(id) ?? fresh);
        if (!known) return null;
        const reduced = reduce(known, event);
        if (raw && reduced.state === known) return reduced;
        const keep = reduced.state.ended === null ? KEEP_MS : KEEP_ENDED_MS;
        if ((await this.redis.eval(SWAP, 1, key, raw, JSON.stringify(reduced.state), keep)) === 1) {
          this.here.delete(id);
          return reduced;
        }
      }
    } catch {
      return this.tellHere(id, event, fresh);
    }
    throw new Error('a call at Telnyx is written about too often at once');
  }

  private tellHere(id: string, event: CarrierEvent, fresh: CarrierCall | null): Reduced | null {
    const known = this.here.get(id) ?? fresh;
    if (!known) return null;
    const reduced = reduce(known, event);
    this.here.delete(id);
    this.here.set(id, reduced.state);
    if (this.here.size > MOST_HERE) this.here.delete(this.here.keys().next().value!);
    return reduced;
  }
}
