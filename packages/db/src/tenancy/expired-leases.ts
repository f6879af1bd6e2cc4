import { prisma } from '../client';

export interface ExpiredLease {
  callId: string;
  hotelId: string;
  workerId: string | null;
  epoch: number;
  leaseUntil: Date;
}

/** Live calls of all hotels whose worker has not been heard of since `before`, longest first. For the keeper. */
export async function expiredLeases(before: Date, limit = 100): Promise<ExpiredLease[]> {
  const rows = await prisma().call.findMany({
    where: { status: { not: 'ended' }, leaseUntil: { lt: before } },
    select: { id: true, hotelId: true, workerId: true, epoch: true, leaseUntil: true },
    orderBy: { leaseUntil: 'asc' },
    take: limit,
  });
  return rows.map(({ id, leaseUntil, ...row }) => ({ ...row, callId: id, leaseUntil: leaseUntil! }));
}
