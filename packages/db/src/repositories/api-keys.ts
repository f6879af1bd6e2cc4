import { randomInt } from 'node:crypto';
import type { Role } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { hashApiKey } from '@innline/shared/server';
import type { Actor } from '../actor';
import type { ApiKeyModel } from '../generated/prisma/models';
import { found, notFound } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export interface ApiKeyRow {
  id: string;
  name: string;
  /** First characters, to tell keys apart. */
  prefix: string;
  role: Role;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_LENGTH = 32;
const PREFIX_LENGTH = 'inn_'.length + 6;
/** `lastUsedAt` is for people; writing it at every request would be a write per read. */
const TOUCH_EVERY_MS = 60_000;

const makeKey = () => `inn_${Array.from({ length: KEY_LENGTH }, () => BASE62[randomInt(BASE62.length)]).join('')}`;

const toRow = ({ hotelId: _, hash: __, role, ...row }: ApiKeyModel): ApiKeyRow => ({ ...row, role: role as Role });

async function list(scope: Scope): Promise<ApiKeyRow[]> {
  const rows = await scope.db.apiKey.findMany({ where: { hotelId: scope.hotelId }, orderBy: { createdAt: 'desc' } });
  return rows.map(toRow);
}

function create(scope: Scope, input: { name: string; role: Role; by: Actor }) {
  const { name, role, by } = input;
  return scope.transaction(async (tx) => {
    const key = makeKey();
    const secret = { hash: hashApiKey(key), prefix: key.slice(0, PREFIX_LENGTH) };
    const row = await tx.db.apiKey.create({
      data: { ...secret, id: newId(), hotelId: scope.hotelId, name, role, createdBy: by.actor },
    });
    const summary = `Made the API key “${name}” (${role}).`;
    await record(tx, { by, action: 'api_key.create', subject: 'api_key', subjectId: row.id, summary });
    return { ...toRow(row), key };
  });
}

function revoke(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = found(await tx.db.apiKey.findFirst({ where: { id, hotelId: scope.hotelId } }), 'API key');
    if (row.revokedAt) return;
    await tx.db.apiKey.update({ where: { id, hotelId: scope.hotelId }, data: { revokedAt: new Date() } });
    const summary = `Revoked the API key “${row.name}”.`;
    await record(tx, { by, action: 'api_key.revoke', subject: 'api_key', subjectId: id, summary });
  });
}

async function touch(scope: Scope, id: string, now = new Date()): Promise<void> {
  const stale = new Date(now.getTime() - TOUCH_EVERY_MS);
  const where = { id, hotelId: scope.hotelId };
  const { count } = await scope.db.apiKey.updateMany({
    where: { ...where, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] },
    data: { lastUsedAt: now },
  });
  if (count === 0 && (await scope.db.apiKey.count({ where })) === 0) throw notFound('API key');
}

/** Keys for REST. Only their hash is stored. */
export const apiKeysRepository = (scope: Scope) => ({
  list: () => list(scope),
  /** `key` in the result is shown once and never again. */
  create: (input: { name: string; role: Role; by: Actor }) => create(scope, input),
  revoke: (input: { id: string; by: Actor }) => revoke(scope, input),
  /** Written at most once a minute. */
  touch: (id: string, now?: Date) => touch(scope, id, now),
});
