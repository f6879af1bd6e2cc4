import * as db from '@innline/db';
import type { WorkerData } from './contract';
import { deskOf } from './desk';
import { numberOf } from './number-of';
import { orNull } from './or-null';

/** What working off promised calls back needs of PostgreSQL. */
export const callbackData: Pick<
  WorkerData,
  'dueCallbacks' | 'beginCallback' | 'mayCallBack' | 'endCallback' | 'nextOpening'
> = {
  dueCallbacks: (now) => db.dueCallbacks(new Date(now)),
  async beginCallback(hotelId, id, now) {
    const repos = db.forHotel(hotelId);
    const row = await repos.callbacks.beginAttempt({ id, now: new Date(now) });
    if (!row) return null;
    const { number, name, reason, callId, attempts } = row;
    const [hotel, from, own] = await Promise.all([
      repos.hotel.get(),
      numberOf(repos, callId),
      deskOf(hotelId, row.departmentId),
    ]);
    // a department that is gone leaves its promises to everybody
    const desk = own ?? (await deskOf(hotelId, null))!;
    const departmentId = own ? row.departmentId : null;
    const language = hotel.languages[0] ?? 'en';
    const task = { id, hotelId, number, name, reason, departmentId, desk, attempts, from, language };
    return { ...task, dueAt: row.dueAt.getTime() };
  },
  async mayCallBack(hotelId, id) {
    const { callbacks, doNotCall } = db.forHotel(hotelId);
    const row = await orNull(callbacks.get(id));
    return row?.status === 'waiting' && !(await doNotCall.has(row.number));
  },
  async endCallback({ hotelId, nextAttemptAt, at, ...end }) {
    const next = nextAttemptAt === null ? null : new Date(nextAttemptAt);
    await db.forHotel(hotelId).callbacks.endAttempt({ ...end, nextAttemptAt: next, at: new Date(at) });
  },
  nextOpening: (hotelId, departmentId, at) => db.forHotel(hotelId).callbacks.nextOpening({ departmentId, at }),
};
