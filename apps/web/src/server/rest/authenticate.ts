import { apiKeyActor, apiKeyByHash, forHotel } from '@innline/db';
import { AppError, may, type Permission } from '@innline/shared';
import { hashApiKey } from '@innline/shared/server';
import type { RestContext } from './operation';

const BEARER = /^Bearer ([A-Za-z0-9_]{8,128})$/;

/** Whose key the request carries. @throws AppError `unauthenticated` */
export async function authenticate(headers: Headers): Promise<RestContext> {
  const key = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  const row = key ? await apiKeyByHash(hashApiKey(key)) : null;
  if (!row) {
    throw new AppError('unauthenticated', 'Send an API key of the hotel as “Authorization: Bearer …”.');
  }
  const repos = forHotel(row.hotelId);
  await repos.apiKeys.touch(row.id);
  return { hotelId: row.hotelId, role: row.role, actor: { ...apiKeyActor(row), id: row.id }, repos };
}

/** @throws AppError `forbidden` */
export function requireRole(context: RestContext, permission: Permission): void {
  if (!may(context.role, permission)) {
    throw new AppError('forbidden', `This key acts as ${context.role}, which does not allow ${permission}.`);
  }
}
