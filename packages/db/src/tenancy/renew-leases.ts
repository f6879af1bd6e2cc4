import { prisma } from '../client';

/** Tells that a worker is alive, for all its calls in one statement. Calls it has lost are not touched. */
export async function renewLeases(workerId: string, callIds: readonly string[], until: Date): Promise<void> {
  if (callIds.length === 0) return;
  await prisma().call.updateMany({
    where: { id: { in: [...callIds] }, workerId, status: { not: 'ended' } },
    data: { leaseUntil: until },
  });
}
