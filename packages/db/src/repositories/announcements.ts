import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import { toDate, toIso } from '../dates';
import type { AnnouncementModel } from '../generated/prisma/models';
import { cleanText, toJson } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export interface AnnouncementInput {
  name: string;
  /** By language (BCP 47); blank ones are left out, one must be left. */
  texts: Record<string, string>;
  /** ISO dates in the hotel's zone, both included; null: no bound. */
  firstDay: string | null;
  lastDay: string | null;
  active: boolean;
}

export interface AnnouncementRow extends AnnouncementInput {
  id: string;
  createdAt: Date;
  updatedAt: Date;
}

type Changed = AnnouncementInput & { by: Actor };

export const announcementOf = ({
  hotelId: _,
  texts,
  firstDay,
  lastDay,
  ...row
}: AnnouncementModel): AnnouncementRow => ({
  ...row,
  texts: texts as Record<string, string>,
  firstDay: firstDay && toIso(firstDay),
  lastDay: lastDay && toIso(lastDay),
});

function columnsOf({ name, texts, firstDay, lastDay, active }: AnnouncementInput) {
  const written = Object.entries(texts).map(([language, text]) => [language, cleanText(text).trim()] as const);
  const said = Object.fromEntries(written.filter(([, text]) => text !== ''));
  if (Object.keys(said).length === 0)
    throw new AppError('bad_request', 'Write what callers are told, in one language at least.');
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) {
    throw new AppError('bad_request', 'The last day is before the first. Change one of them.');
  }
  const days = { firstDay: firstDay && toDate(firstDay), lastDay: lastDay && toDate(lastDay) };
  return { name: cleanText(name), texts: toJson(said), ...days, active };
}

async function list(scope: Scope): Promise<AnnouncementRow[]> {
  const rows = await scope.db.announcement.findMany({
    where: { hotelId: scope.hotelId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });
  return rows.map(announcementOf);
}

const note = (tx: Scope, by: Actor, action: string, id: string, summary: string) =>
  record(tx, { by, action: `announcement.${action}`, subject: 'announcement', subjectId: id, summary });

function create(scope: Scope, { by, ...input }: Changed): Promise<AnnouncementRow> {
  return scope.transaction(async (tx) => {
    const row = await tx.db.announcement.create({ data: { id: newId(), hotelId: tx.hotelId, ...columnsOf(input) } });
    await note(tx, by, 'create', row.id, `Wrote the announcement “${row.name}”.`);
    return announcementOf(row);
  });
}

function update(scope: Scope, { id, by, ...input }: Changed & { id: string }): Promise<AnnouncementRow> {
  return scope.transaction(async (tx) => {
    const where = { id, hotelId: tx.hotelId };
    found(await tx.db.announcement.findFirst({ where }), 'announcement');
    const row = await tx.db.announcement.update({ where, data: columnsOf(input) });
    await note(tx, by, 'edit', id, `Changed the announcement “${row.name}”.`);
    return announcementOf(row);
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const where = { id, hotelId: tx.hotelId };
    const row = found(await tx.db.announcement.findFirst({ where }), 'announcement');
    await tx.db.announcement.delete({ where });
    await note(tx, by, 'remove', id, `Removed the announcement “${row.name}”.`);
  });
}

/** What callers are told of their own accord for a while; the oldest first, as they hear them. */
export const announcementsRepository = (scope: Scope) => ({
  list: () => list(scope),
  create: (input: Changed) => create(scope, input),
  update: (input: Changed & { id: string }) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
