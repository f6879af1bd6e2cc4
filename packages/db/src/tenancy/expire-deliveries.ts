import { prisma } from '../client';

/** Long enough to look into what went wrong over a holiday. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets what webhooks were told long ago. Gives how many. */
export async function expireDeliveries(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  const { count } = await prisma().webhookDelivery.deleteMany({ where: { at: { lt: before } } });
  return count;
}
