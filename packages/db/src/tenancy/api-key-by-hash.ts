import type { Role } from '@innline/shared';
import { prisma } from '../client';

/** Whose key this is, by `hashApiKey(key)`; null: unknown or revoked. */
export async function apiKeyByHash(
  hash: string,
): Promise<{ id: string; hotelId: string; name: string; role: Role } | null> {
  const row = await prisma().apiKey.findFirst({
    where: { hash, revokedAt: null },
    select: { id: true, hotelId: true, name: true, role: true },
  });
  return row && { ...row, role: row.role as Role };
}
