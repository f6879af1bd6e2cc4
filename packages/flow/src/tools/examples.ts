import { addDays } from '../schedule/date';
import { localParts, zoneOrUtc } from '../schedule/zone';
import type { ExampleRequest } from './define';
import type { Reservation } from './reservation';

/** The hotel of calls that are only tried: what its rooms are called and cost a night. */
export const EXAMPLE_ROOMS = [
  { roomType: 'double', name: 'a double room', ratePerNight: 120 },
  { roomType: 'sea', name: 'a double room with sea view', ratePerNight: 150 },
] as const;

interface Stay {
  checkIn: string;
  checkOut: string;
  nights: number;
  guests: number;
}

/** The stay that was asked for; without one, two nights from tomorrow for two. */
export function exampleStay({ input, facts, at }: ExampleRequest<Partial<Stay>>): Stay {
  const today = localParts(at, zoneOrUtc(facts.hotel.timeZone)).date;
  const checkIn = input?.checkIn ?? addDays(today, 1);
  const nights = input?.nights ?? 2;
  return { checkIn, checkOut: addDays(checkIn, nights), nights, guests: input?.guests ?? 2 };
}

export function exampleReservation(
  request: ExampleRequest<Partial<Stay> & { guestName?: string | null; code?: string | null }>,
  confirmationCode = 'AURORA7',
): Reservation {
  const stay = exampleStay(request);
  const [{ roomType, name, ratePerNight }] = EXAMPLE_ROOMS;
  return {
    confirmationCode: request.input?.code ?? confirmationCode,
    guestName: request.input?.guestName ?? 'Alex Morgan',
    roomType,
    name,
    roomNumber: null,
    ...stay,
    total: ratePerNight * stay.nights,
    currency: request.facts.hotel.currency,
    status: 'booked',
  };
}
