import { hashPassword } from '@better-auth/utils/password';
import { newId } from '@innline/shared/ids';
import { prisma } from '../client';
import { DEMO_PASSWORD, type DemoPerson } from './demo';

/** A person who can sign in with the demo's password, as the sign-in library stores them. Gives the member's id. */
export async function ensureMember(organizationId: string, person: DemoPerson): Promise<string> {
  const userId = await ensureUser(person);
  const { id } = await prisma().member.upsert({
    where: { organizationId_userId: { organizationId, userId } },
    create: { id: newId(), organizationId, userId, role: person.role },
    update: {},
  });
  return id;
}

async function ensureUser({ email, name }: DemoPerson): Promise<string> {
  const known = await prisma().user.findUnique({ where: { email } });
  if (known) return known.id;
  const id = newId();
  const password = await hashPassword(DEMO_PASSWORD);
  const account = { id: newId(), accountId: id, providerId: 'credential', password };
  await prisma().user.create({ data: { id, name, email, emailVerified: true, accounts: { create: account } } });
  return id;
}
