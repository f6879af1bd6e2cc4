import { prisma } from '../client';

export interface DueCallback {
  id: string;
  hotelId: string;
}

/** Promised calls back of all hotels whose next attempt is due, longest first. Ids only: they travel through a queue. */
export function dueCallbacks(now: Date, limit = 100): Promise<DueCallback[]> {
  return prisma().callback.findMany({
    where: { status: 'waiting', nextAttemptAt: { lte: now } },
    select: { id: true, hotelId: true },
    orderBy: { nextAttemptAt: 'asc' },
    take: limit,
  });
}
