import type { Scope } from '../repositories/scope';
import { type AvailabilityQuery, availability, type Offer } from './availability';

/** The price of a stay in the cheapest free room, or in the kind of room asked for; null: nothing is free. */
export async function quote(scope: Scope, query: AvailabilityQuery): Promise<Offer | null> {
  const [cheapest] = await availability(scope, query);
  return cheapest ?? null;
}
