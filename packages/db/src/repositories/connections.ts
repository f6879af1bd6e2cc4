import { newId } from '@innline/shared/ids';
import { seal, unseal } from '@innline/shared/server';
import type { Actor } from '../actor';
import { orTaken } from '../database-errors';
import { sealEnv } from '../env';
import type { ConnectionModel } from '../generated/prisma/models';
import { toJson } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

/** Without its secrets: those leave only by `secretsOf`. */
export interface ConnectionRow {
  id: string;
  vendor: string;
  name: string;
  settings: Record<string, unknown>;
  hasSecrets: boolean;
  lastTestedAt: Date | null;
  /** `ok`, or what went wrong in plain words. */
  lastTest: string | null;
  updatedAt: Date;
}

export type Secrets = Record<string, string>;

export interface ConnectionFields {
  name?: string;
  settings?: Record<string, unknown>;
  /** Replaces all of them; null empties them; undefined leaves them. */
  secrets?: Secrets | null;
}

const TAKEN = 'There is already a connection of this name.';

const toRow = ({ hotelId: _, createdAt: __, sealedSecrets, settings, ...row }: ConnectionModel): ConnectionRow => ({
  ...row,
  settings: settings as Record<string, unknown>,
  hasSecrets: sealedSecrets !== null,
});

/** Bound to the row's id: moved to another row it does not open. */
function sealed(id: string, secrets: Secrets | null | undefined): string | null | undefined {
  return secrets && seal(JSON.stringify(secrets), sealEnv().INNLINE_SECRET, id);
}

async function load(scope: Scope, id: string): Promise<ConnectionModel> {
  return found(await scope.db.connection.findFirst({ where: { id, hotelId: scope.hotelId } }), 'connection');
}

async function list(scope: Scope): Promise<ConnectionRow[]> {
  const rows = await scope.db.connection.findMany({ where: { hotelId: scope.hotelId }, orderBy: { name: 'asc' } });
  return rows.map(toRow);
}

type NewConnection = ConnectionFields & { vendor: string; name: string; by: Actor };

function create(scope: Scope, { vendor, name, settings = {}, secrets, by }: NewConnection): Promise<ConnectionRow> {
  return scope.transaction(async (tx) => {
    const id = newId();
    const fields = { vendor, name, settings: toJson(settings), sealedSecrets: sealed(id, secrets) };
    const row = await orTaken(tx.db.connection.create({ data: { ...fields, id, hotelId: scope.hotelId } }), TAKEN);
    await note(tx, by, 'connection.create', row, `Connected ${vendor} as “${name}”.`);
    return toRow(row);
  });
}

type ConnectionChange = ConnectionFields & { id: string; by: Actor };

function update(scope: Scope, { id, name, settings, secrets, by }: ConnectionChange): Promise<ConnectionRow> {
  return scope.transaction(async (tx) => {
    await load(tx, id);
    // what an earlier test said was said of other credentials
    const untested = settings || secrets !== undefined ? { lastTest: null, lastTestedAt: null } : {};
    const data = { name, settings: settings && toJson(settings), sealedSecrets: sealed(id, secrets), ...untested };
    const row = await orTaken(tx.db.connection.update({ where: { id, hotelId: scope.hotelId }, data }), TAKEN);
    const what = secrets === undefined ? 'settings' : 'credentials';
    await note(tx, by, 'connection.edit', row, `Changed the ${what} of “${row.name}”.`);
    return toRow(row);
  });
}

async function recordTest(scope: Scope, input: { id: string; result: string; at: Date }): Promise<ConnectionRow> {
  await load(scope, input.id);
  const data = { lastTest: input.result, lastTestedAt: input.at };
  return toRow(await scope.db.connection.update({ where: { id: input.id, hotelId: scope.hotelId }, data }));
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await load(tx, id);
    await tx.db.connection.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'connection.delete', row, `Deleted the connection “${row.name}”.`);
  });
}

async function secretsOf(scope: Scope, id: string): Promise<Secrets> {
  const { sealedSecrets } = await load(scope, id);
  return sealedSecrets ? JSON.parse(unseal(sealedSecrets, sealEnv().INNLINE_SECRET, id)) : {};
}

const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string) =>
  record(scope, { by, action, subject: 'connection', subjectId: row.id, summary });

/** Accounts with vendors; credentials are sealed with INNLINE_SECRET. */
export const connectionsRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: async (id: string) => toRow(await load(scope, id)),
  create: (input: NewConnection) => create(scope, input),
  update: (input: ConnectionChange) => update(scope, input),
  /** What a test of the credentials said. */
  recordTest: (input: { id: string; result: string; at: Date }) => recordTest(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
  /** For the code that talks to the vendor. Never send it to a page. */
  secretsOf: (id: string) => secretsOf(scope, id),
});
