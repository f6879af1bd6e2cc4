import { prisma } from '../client';

/** Wake-up calls of all hotels that are due, longest first. Ids only: they travel through a queue. */
export function dueWakeUpCalls(now: Date, limit = 100): Promise<{ id: string; hotelId: string }[]> {
  return prisma().wakeUpCall.findMany({
    where: { state: 'waiting', nextTryAt: { lte: now } },
    select: { id: true, hotelId: true },
    orderBy: { nextTryAt: 'asc' },
    take: limit,
  });
}
