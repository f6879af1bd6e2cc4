import { toUtc } from '@innline/flow';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';

const DAY_MS = 86_400_000;

/** When the clock of the hotel shows `time` on that day or, without one, for the next time. */
function wanted(date: string | null, time: string, now: number, timeZone: string): number {
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
  if (date !== null) return toUtc(date, time, timeZone);
  const today = toUtc(dayOf(now), time, timeZone);
  return today > now ? today : toUtc(dayOf(now + DAY_MS), time, timeZone);
}

export const wakeUpCall: HotelTool<'wake_up_call'> = async (input, { facts, now, language, effectKey }) => {
  const { hotel, caller, callId } = facts;
  const at = wanted(input.date, input.time, now, hotel.timeZone);
  const nothing = { wakeUpId: null, at, room: input.room };
  if (at <= now) return { outcome: 'past', output: nothing };
  const row = await hotelSystem(hotel.id).scheduleWakeUpCall({
    ...{ room: input.room, number: input.number === null ? caller.number : inE164(input.number, facts), at },
    ...{ language: input.language ?? language ?? hotel.languages[0] ?? 'en', callId, effectKey },
  });
  if (row === null) return { outcome: 'unknown_room', output: nothing };
  return { outcome: 'success', output: { wakeUpId: row.id, at: row.at.getTime(), room: row.room } };
};
