import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { money, offerOf } from './stays';

export const quotePrice: HotelTool<'quote_price'> = async (stay, { facts }) => {
  const { checkIn, checkOut, nights, guests, roomType } = stay;
  const offer = await hotelSystem(facts.hotel.id).quote({ checkIn, checkOut, guests, roomType });
  const perNight = offer?.nights.map(({ date, amount }) => ({ date, amount: money(amount) })) ?? [];
  const quote = offer && { ...offerOf(offer), perNight };
  return { outcome: quote ? 'success' : 'none_available', output: { checkIn, checkOut, nights, guests, quote } };
};
