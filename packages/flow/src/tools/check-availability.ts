import * as z from 'zod';
import { spokenDate } from '../understand/speak/spoken';
import { defineTool } from './define';
import { EXAMPLE_ROOMS, exampleStay } from './examples';
import { counted, listed, spokenMoney } from './say';
import { Amount, Currency, STAY_FIELDS, StayOutput, stay } from './stay';

/** More kinds of room than these nobody keeps in mind on the phone. */
const MOST_SPOKEN = 3;

const FreeRoom = z.object({
  /** Code of the room type. */
  roomType: z.string(),
  /** What the hotel calls it. */
  name: z.string(),
  /** Rooms of this type free on every night. */
  free: z.number().int().min(1),
  /** Average per night. */
  ratePerNight: Amount,
  total: Amount,
  currency: Currency,
});

export const checkAvailability = defineTool({
  name: 'check_availability',
  label: 'Check availability',
  help: 'Looks up which rooms are free for a stay, and what they cost.',
  input: stay({}),
  /** `rooms`: cheapest first; empty with `none_available`. */
  output: z.object({ ...StayOutput, rooms: z.array(FreeRoom) }),
  example(request) {
    const stay = exampleStay(request);
    const { currency } = request.facts.hotel;
    const rooms = EXAMPLE_ROOMS.map((room) => ({ ...room, free: 2, total: room.ratePerNight * stay.nights, currency }));
    return { ...stay, rooms: request.outcome === 'success' ? rooms : [] };
  },
  outcomes: [{ id: 'none_available', label: 'Nothing free', tone: 'neutral' }],
  effectClass: 'repeatable',
  retryable: true,
  fields: STAY_FIELDS,
  spoken: {
    en({ checkIn, nights, rooms }) {
      const stay = `for ${counted(nights, 'night', 'nights')} from ${spokenDate(checkIn, 'en')}`;
      if (rooms.length === 0) return `I am sorry, we have nothing free ${stay}.`;
      const offers = rooms
        .slice(0, MOST_SPOKEN)
        .map((room) => `${room.name} at ${spokenMoney(room.ratePerNight, room.currency, 'en')} a night`);
      return `We have rooms ${stay}: ${listed(offers, 'or')}.`;
    },
    es({ checkIn, nights, rooms }) {
      const stay = `para ${counted(nights, 'noche', 'noches')} desde el ${spokenDate(checkIn, 'es')}`;
      if (rooms.length === 0) return `Lo siento, no nos queda nada libre ${stay}.`;
      const offers = rooms
        .slice(0, MOST_SPOKEN)
        .map((room) => `${room.name} a ${spokenMoney(room.ratePerNight, room.currency, 'es')} la noche`);
      return `Tenemos habitaciones ${stay}: ${listed(offers, 'o')}.`;
    },
  },
});
