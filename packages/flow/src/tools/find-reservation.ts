import * as z from 'zod';
import { spokenDate } from '../understand/speak/spoken';
import { orNull, phone, text } from './coerce';
import { defineTool } from './define';
import { exampleReservation } from './examples';
import { Reservation } from './reservation';
import { counted } from './say';

const input = z
  .object({
    code: orNull(text(20)).transform((code) => code?.replace(/[\s-]/g, '').toUpperCase() ?? null),
    guestName: orNull(text(120)),
    phone: orNull(phone()),
  })
  .refine(({ code, guestName, phone }) => code || guestName || phone, {
    path: ['code'],
    message: 'is missing: give a confirmation code, a name or a phone number',
  });

export const findReservation = defineTool({
  name: 'find_reservation',
  label: 'Find a reservation',
  help: 'Looks a reservation up by its code, or by the guest’s name or phone number.',
  input,
  /** `reservation`: the only one found, else null. `reservations`: all found, the nearest arrival first. */
  output: z.object({ reservation: Reservation.nullable(), reservations: z.array(Reservation) }),
  example({ outcome, input, facts, at }) {
    const found = exampleReservation({ outcome, facts, at, input });
    if (outcome === 'success') return { reservation: found, reservations: [found] };
    if (outcome !== 'several_found') return { reservation: null, reservations: [] };
    return { reservation: null, reservations: [found, { ...found, confirmationCode: 'AURORA8' }] };
  },
  outcomes: [
    { id: 'not_found', label: 'Not found', tone: 'neutral' },
    { id: 'several_found', label: 'More than one', tone: 'neutral' },
  ],
  effectClass: 'repeatable',
  retryable: true,
  fields: [
    { name: 'code', label: 'Confirmation code', help: 'As the guest said or keyed it.', required: false, kind: 'text' },
    { name: 'guestName', label: 'Guest’s name', help: 'Used where there is no code.', required: false, kind: 'text' },
    {
      name: 'phone',
      label: 'Phone number',
      help: 'Used where there is no code, e.g. {{ caller.number }}.',
      required: false,
      kind: 'phone',
    },
  ],
  spoken: {
    en({ reservation, reservations }) {
      if (reservations.length === 0) return 'I could not find a reservation.';
      if (!reservation) return `I found ${counted(reservations.length, 'reservation', 'reservations')}.`;
      const { guestName, name, checkIn, nights, status } = reservation;
      if (status === 'cancelled')
        return `The reservation for ${guestName} from ${spokenDate(checkIn, 'en')} was cancelled.`;
      return `I found the reservation for ${guestName}: ${name} for ${counted(nights, 'night', 'nights')} from ${spokenDate(checkIn, 'en')}.`;
    },
    es({ reservation, reservations }) {
      if (reservations.length === 0) return 'No he encontrado ninguna reserva.';
      if (!reservation) return `He encontrado ${counted(reservations.length, 'reserva', 'reservas')}.`;
      const { guestName, name, checkIn, nights, status } = reservation;
      if (status === 'cancelled')
        return `La reserva de ${guestName} desde el ${spokenDate(checkIn, 'es')} está cancelada.`;
      return `He encontrado la reserva de ${guestName}: ${name} para ${counted(nights, 'noche', 'noches')} desde el ${spokenDate(checkIn, 'es')}.`;
    },
  },
});
