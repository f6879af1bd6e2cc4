import * as z from 'zod';
import { spokenDate } from '../understand/speak/spoken';
import { phone } from './coerce';
import { defineTool } from './define';
import { Reservation } from './reservation';

export const getCallerHistory = defineTool({
  name: 'get_caller_history',
  label: 'Look the caller up',
  help: 'Tells whether this number has called or stayed before, and what is booked.',
  input: z.object({ number: phone() }),
  output: z.object({
    /** As on the latest reservation. */
    name: z.string().nullable(),
    /** Calls before this one. */
    calls: z.number().int().min(0),
    /** Milliseconds UTC. */
    lastCallAt: z.number().int().nullable(),
    /** Reservations ever made. */
    reservations: z.number().int().min(0),
    lastStay: Reservation.nullable(),
    /** The nearest stay that has not ended. */
    upcoming: Reservation.nullable(),
  }),
  outcomes: [{ id: 'not_found', label: 'Never called before', tone: 'neutral' }],
  effectClass: 'repeatable',
  retryable: true,
  fields: [
    { name: 'number', label: 'Phone number', help: 'Usually {{ caller.number }}.', required: true, kind: 'phone' },
  ],
  spoken: {
    en({ name, upcoming, calls, reservations }) {
      if (calls === 0 && reservations === 0) return '';
      const welcome = name ? `Welcome back, ${name}.` : 'Welcome back.';
      return upcoming ? `${welcome} I see your stay from ${spokenDate(upcoming.checkIn, 'en')}.` : welcome;
    },
    es({ name, upcoming, calls, reservations }) {
      if (calls === 0 && reservations === 0) return '';
      const welcome = name ? `Hola de nuevo, ${name}.` : 'Hola de nuevo.';
      return upcoming ? `${welcome} Veo su estancia desde el ${spokenDate(upcoming.checkIn, 'es')}.` : welcome;
    },
  },
});
