import { type CallFacts, toUtc } from '@innline/flow';
import { AppError } from '@innline/shared';
import { localDate } from '../dates';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';

/** The moment a caller wants, in the hotel's zone; a day without a time means its morning. */
function wanted(date: string | null, time: string | null, now: number, { hotel }: CallFacts): number | null {
  if (!date && !time) return null;
  return toUtc(date ?? localDate(now, hotel.timeZone), time ?? '09:00', hotel.timeZone);
}

export const scheduleCallback: HotelTool<'schedule_callback'> = async (input, { facts, now, effectKey }) => {
  const { number, name, reason, department, date, time } = input;
  const booked = await hotelSystem(facts.hotel.id).scheduleCallback({
    ...{ number: inE164(number, facts), name, reason, departmentId: department },
    ...{ wanted: wanted(date, time, now, facts), now, callId: facts.callId, effectKey },
  });
  if (booked.outcome === 'do_not_call') throw new AppError('forbidden', 'This number is on the do-not-call list.');
  if (booked.outcome === 'never_open')
    throw new AppError('unprocessable', 'The department does not open within a year.');
  return { outcome: 'success', output: { callbackId: booked.callback.id, at: booked.callback.dueAt.getTime() } };
};
