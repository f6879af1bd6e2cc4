import * as z from 'zod';
import { spokenCode, spokenDate } from '../understand/speak/spoken';
import { email, orNull, phone, text } from './coerce';
import { defineTool } from './define';
import { exampleReservation } from './examples';
import { Reservation } from './reservation';
import { counted } from './say';
import { STAY_FIELDS, stay } from './stay';

export const createReservation = defineTool({
  name: 'create_reservation',
  label: 'Make a reservation',
  help: 'Books a room and gives a confirmation code.',
  input: stay({
    guestName: text(120),
    guestNumber: orNull(phone()),
    guestEmail: orNull(email()),
    notes: orNull(text(500)),
  }),
  /** `confirmationCode` once more at the top, for texts; both are null with `none_available`. */
  output: z.object({ confirmationCode: z.string().nullable(), reservation: Reservation.nullable() }),
  example(request) {
    if (request.outcome !== 'success') return { confirmationCode: null, reservation: null };
    const reservation = exampleReservation(request);
    return { confirmationCode: reservation.confirmationCode, reservation };
  },
  outcomes: [{ id: 'none_available', label: 'Nothing free', tone: 'neutral' }],
  effectClass: 'once',
  retryable: true,
  fields: [
    ...STAY_FIELDS,
    { name: 'guestName', label: 'Guest’s name', help: 'Who the room is for.', required: true, kind: 'text' },
    {
      name: 'guestNumber',
      label: 'Guest’s phone',
      help: 'Where to reach the guest, e.g. {{ caller.number }}.',
      required: false,
      kind: 'phone',
    },
    {
      name: 'guestEmail',
      label: 'Guest’s e-mail',
      help: 'Where to write to the guest.',
      required: false,
      kind: 'text',
    },
    { name: 'notes', label: 'Notes', help: 'Wishes for the front desk.', required: false, kind: 'text' },
  ],
  spoken: {
    en({ reservation }) {
      if (!reservation) return 'I am sorry, that room has just been taken.';
      const { name, nights, checkIn, confirmationCode } = reservation;
      const stay = `${name} for ${counted(nights, 'night', 'nights')} from ${spokenDate(checkIn, 'en')}`;
      return `Your reservation is made: ${stay}. Your confirmation code is ${spokenCode(confirmationCode)}.`;
    },
    es({ reservation }) {
      if (!reservation) return 'Lo siento, esa habitación se acaba de ocupar.';
      const { name, nights, checkIn, confirmationCode } = reservation;
      const stay = `${name} para ${counted(nights, 'noche', 'noches')} desde el ${spokenDate(checkIn, 'es')}`;
      return `Su reserva está hecha: ${stay}. Su código de confirmación es ${spokenCode(confirmationCode)}.`;
    },
  },
});
