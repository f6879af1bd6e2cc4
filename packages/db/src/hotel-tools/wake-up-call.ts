import { nextTime, toUtc } from '@innline/flow';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';

export const wakeUpCall: HotelTool<'wake_up_call'> = async (input, { facts, now, language, effectKey }) => {
  const { hotel, caller, callId } = facts;
  const { date, time } = input;
  const at = date === null ? nextTime(time, now, hotel.timeZone) : toUtc(date, time, hotel.timeZone);
  const nothing = { wakeUpId: null, at, room: input.room };
  if (at <= now) return { outcome: 'past', output: nothing };
  const row = await hotelSystem(hotel.id).scheduleWakeUpCall({
    ...{ room: input.room, number: input.number === null ? caller.number : inE164(input.number, facts), at },
    ...{ language: input.language ?? language ?? hotel.languages[0] ?? 'en', callId, effectKey },
  });
  if (row === null) return { outcome: 'unknown_room', output: nothing };
  return { outcome: 'success', output: { wakeUpId: row.id, at: row.at.getTime(), room: row.room } };
};
