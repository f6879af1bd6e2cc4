import * as db from '@innline/db';
import type { WorkerData } from './contract';
import { numberOf } from './number-of';

/** What placing wake-up calls needs of PostgreSQL. */
export const wakeUpData: Pick<WorkerData, 'dueWakeUps' | 'beginWakeUp' | 'mayWakeUp' | 'endWakeUp'> = {
  dueWakeUps: (now) => db.dueWakeUpCalls(new Date(now)),
  async beginWakeUp(hotelId, id, now) {
    const repos = db.forHotel(hotelId);
    const row = await repos.wakeUpCalls.beginTry({ id, now: new Date(now) });
    if (!row) return null;
    const { number, language, tries, callId } = row;
    const [hotel, from] = await Promise.all([repos.hotel.get(), numberOf(repos, callId)]);
    const localHour = Number(
      new Intl.DateTimeFormat('en-GB', { timeZone: hotel.timeZone, hour: '2-digit', hourCycle: 'h23' }).format(row.at),
    );
    return { id, hotelId, number, language, tries, from, at: row.at.getTime(), morning: localHour < 12 };
  },
  async mayWakeUp(hotelId, id) {
    const { wakeUpCalls, doNotCall } = db.forHotel(hotelId);
    const { state, number } = await wakeUpCalls.get(id);
    if (state !== 'waiting') return 'settled';
    return number !== null && (await doNotCall.has(number)) ? 'do_not_call' : 'yes';
  },
  async endWakeUp({ hotelId, nextTryAt, ...end }) {
    const next = nextTryAt === null ? null : new Date(nextTryAt);
    await db.forHotel(hotelId).wakeUpCalls.endTry({ ...end, nextTryAt: next });
  },
};
