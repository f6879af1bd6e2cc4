import { toDate } from '../dates';
import { fold } from '../fold';
import { type AnnouncementRow, announcementOf } from '../repositories/announcements';
import type { Scope } from '../repositories/scope';

export interface AnnouncementQuery {
  /** ISO date in the hotel's zone. */
  today: string;
  /** Only those of this name, in capitals or not, with accents or without. */
  name: string | null;
  /** Leaves out what this call has been told by another run of the tool than `effectKey`. */
  notTold: { callId: string; effectKey: string } | null;
}

/** A caller is not kept with more at a time; the rest follows when the tool runs again. */
const MOST = 5;

/** What holds today, the oldest first. */
export async function announcementsToday(
  scope: Scope,
  { today, name, notTold }: AnnouncementQuery,
): Promise<AnnouncementRow[]> {
  const told = notTold ? await toldBefore(scope, notTold) : [];
  const day = toDate(today);
  const rows = await scope.db.announcement.findMany({
    where: {
      ...{ hotelId: scope.hotelId, active: true, id: { notIn: told } },
      AND: [
        { OR: [{ firstDay: null }, { firstDay: { lte: day } }] },
        { OR: [{ lastDay: null }, { lastDay: { gte: day } }] },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const wanted = name === null ? rows : rows.filter((row) => fold(row.name) === fold(name));
  return wanted.slice(0, MOST).map(announcementOf);
}

/** Ids in the results of the call's other runs: those were said, or were about to be. */
async function toldBefore(scope: Scope, { callId, effectKey }: { callId: string; effectKey: string }) {
  const runs = await scope.db.toolRun.findMany({
    where: { callId, hotelId: scope.hotelId, tool: 'announce', outcome: 'success', key: { not: effectKey } },
    select: { output: true },
  });
  return runs.flatMap(({ output }) => {
    const { announcements } = (output ?? {}) as { announcements?: { id: string }[] };
    return (announcements ?? []).map(({ id }) => id);
  });
}
