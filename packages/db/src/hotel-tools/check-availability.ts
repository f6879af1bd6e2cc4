import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { offerOf } from './stays';

export const checkAvailability: HotelTool<'check_availability'> = async (stay, { facts }) => {
  const { checkIn, checkOut, nights, guests, roomType } = stay;
  const offers = await hotelSystem(facts.hotel.id).availability({ checkIn, checkOut, guests, roomType });
  const rooms = offers.map((offer) => ({ ...offerOf(offer), free: offer.free }));
  return {
    outcome: rooms.length > 0 ? 'success' : 'none_available',
    output: { checkIn, checkOut, nights, guests, rooms },
  };
};
