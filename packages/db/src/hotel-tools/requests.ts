import { AppError } from '@innline/shared';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';

export const roomServiceRequest: HotelTool<'room_service_request'> = async (
  { room, request, name },
  { facts, effectKey },
) => {
  const row = await hotelSystem(facts.hotel.id).createRequest({
    ...{ kind: 'room_service', place: room, text: request, guestName: name },
    ...{ number: facts.caller.number, callId: facts.callId, effectKey },
  });
  if (row === null) return { outcome: 'unknown_room', output: { requestId: 'none', room } };
  return { outcome: 'success', output: { requestId: row.id, room } };
};

export const lostAndFound: HotelTool<'lost_and_found'> = async (
  { item, place, name, number },
  { facts, effectKey },
) => {
  const row = await hotelSystem(facts.hotel.id).createRequest({
    ...{ kind: 'lost_and_found', place: place ?? '', text: item, guestName: name },
    ...{ number: number === null ? facts.caller.number : inE164(number, facts), callId: facts.callId, effectKey },
  });
  if (row === null) throw new AppError('internal', 'What was lost could not be written down.');
  return { outcome: 'success', output: { requestId: row.id } };
};
