import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';
import { reservationOf } from './stays';

export const getCallerHistory: HotelTool<'get_caller_history'> = async ({ number }, { facts, now }) => {
  const query = { number: inE164(number, facts), now, exceptCallId: facts.callId };
  const { name, calls, lastCallAt, reservations, lastStay, upcoming } = await hotelSystem(facts.hotel.id).callerHistory(
    query,
  );
  const stay = (row: typeof lastStay) => row && reservationOf(row, facts.hotel.currency);
  const output = {
    name,
    calls,
    lastCallAt: lastCallAt?.getTime() ?? null,
    reservations,
    lastStay: stay(lastStay),
    upcoming: stay(upcoming),
  };
  return { outcome: calls === 0 && reservations === 0 ? 'not_found' : 'success', output };
};
