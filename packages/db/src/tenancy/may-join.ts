import { prisma } from '../client';

/** Whether this address may make an account where sign-up is closed: it is invited, or nobody is here yet. */
export async function mayJoin(email: string): Promise<boolean> {
  const invited = await prisma().invitation.count({
    where: { email: email.toLowerCase(), status: 'pending', expiresAt: { gt: new Date() } },
  });
  return invited > 0 || (await prisma().user.count()) === 0;
}
