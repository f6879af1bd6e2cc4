import * as z from 'zod';
import { spokenDate } from '../understand/speak/spoken';
import { orNull, text } from './coerce';
import { defineTool } from './define';
import { exampleReservation } from './examples';
import { Reservation } from './reservation';

export const cancelReservation = defineTool({
  name: 'cancel_reservation',
  label: 'Cancel a reservation',
  help: 'Cancels a stay that has not begun; the room is free again at once.',
  input: z.object({
    code: text(20).transform((code) => code.replace(/[\s-]/g, '').toUpperCase()),
    guestName: orNull(text(120)),
  }),
  /** Null with `not_found`. */
  output: z.object({ reservation: Reservation.nullable() }),
  outcomes: [
    { id: 'not_found', label: 'Not found', tone: 'neutral' },
    { id: 'too_late', label: 'Stay has begun', tone: 'neutral' },
  ],
  example(request) {
    if (request.outcome === 'not_found') return { reservation: null };
    const status = request.outcome === 'success' ? ('cancelled' as const) : ('checked_in' as const);
    return { reservation: { ...exampleReservation(request), status } };
  },
  effectClass: 'once',
  retryable: true,
  fields: [
    { name: 'code', label: 'Confirmation code', help: 'As the guest said or keyed it.', required: true, kind: 'text' },
    {
      name: 'guestName',
      label: 'Guest’s name',
      help: 'When given, it must be the name the reservation is made for.',
      required: false,
      kind: 'text',
    },
  ],
  spoken: {
    en({ reservation }, outcome) {
      if (!reservation) return 'I could not find that reservation.';
      if (outcome === 'too_late') return 'That stay has begun already, so I cannot cancel it.';
      return `The reservation for ${reservation.guestName} from ${spokenDate(reservation.checkIn, 'en')} is cancelled.`;
    },
    es({ reservation }, outcome) {
      if (!reservation) return 'No he encontrado esa reserva.';
      if (outcome === 'too_late') return 'Esa estancia ya ha empezado y no la puedo cancelar.';
      return `La reserva de ${reservation.guestName} desde el ${spokenDate(reservation.checkIn, 'es')} está cancelada.`;
    },
  },
});
