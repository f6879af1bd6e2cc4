import { prisma } from '../client';

export interface DueNotice {
  id: string;
  hotelId: string;
}

/** A message is told of without its text when it could not be written down within this long. */
const WRITING_MS = 60_000;

/** Messages of all hotels, later than `since`, that nobody has heard or been told of yet; oldest first. */
export function dueNotices(since: Date, now: Date, limit = 100): Promise<DueNotice[]> {
  const written = [{ transcript: { not: null } }, { createdAt: { lt: new Date(now.getTime() - WRITING_MS) } }];
  return prisma().recording.findMany({
    where: {
      kind: 'voicemail',
      notifiedAt: null,
      heardAt: null,
      deletedAt: null,
      createdAt: { gt: since },
      OR: written,
    },
    select: { id: true, hotelId: true },
    orderBy: { createdAt: 'asc' },
    take: limit,
  });
}
