import { prisma } from '../client';

export interface ExpiredLease {
  callId: string;
  hotelId: string;
  workerId: string | null;
  epoch: number;
  /** Null: no worker ever claimed it. */
  leaseUntil: Date | null;
}

/** A call we place is claimed within a second. One that is not by then lost its worker between telling of it and claiming it. */
const UNCLAIMED_MS = 60_000;

/** Live calls of all hotels whose worker has not been heard of since `before`, longest first. For the keeper. */
export async function expiredLeases(before: Date, limit = 100): Promise<ExpiredLease[]> {
  const rows = await prisma().call.findMany({
    where: {
      status: { not: 'ended' },
      OR: [
        { leaseUntil: { lt: before } },
        {
          ...{ leaseUntil: null, workerId: null, epoch: 0, direction: 'outbound', status: 'ringing' },
          startedAt: { lt: new Date(before.getTime() - UNCLAIMED_MS) },
        },
      ],
    },
    select: { id: true, hotelId: true, workerId: true, epoch: true, leaseUntil: true },
    orderBy: { leaseUntil: 'asc' },
    take: limit,
  });
  return rows.map(({ id, ...row }) => ({ ...row, callId: id }));
}
