import type { Role } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import pg from 'pg';

export interface NewMember {
  organizationId: string;
  name: string;
  /** Default: owner. */
  role?: Role;
}

/** Members are the sign-in library's to make, so this one is written by hand. */
export async function addMember(
  databaseUrl: string,
  { organizationId, name, role = 'owner' }: NewMember,
): Promise<{ memberId: string; userId: string; email: string }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const [userId, memberId] = [newId(), newId()];
  const email = `${userId}@example.com`;
  await client.query('insert into "user" (id, name, email, updated_at) values ($1, $2, $3, now())', [
    userId,
    name,
    email,
  ]);
  const member = [memberId, organizationId, userId, role];
  await client.query('insert into member (id, organization_id, user_id, role) values ($1, $2, $3, $4)', member);
  await client.end();
  return { memberId, userId, email };
}
