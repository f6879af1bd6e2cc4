import type { Scope } from '../repositories/scope';

/**
 * Whoever changes how many rooms are taken does so alone in this hotel until the transaction ends: counting and booking
 * are two statements, and two guests must not both get the last room.
 */
export async function lockRooms(tx: Scope): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rooms:${tx.hotelId}`}, 0))`;
}
