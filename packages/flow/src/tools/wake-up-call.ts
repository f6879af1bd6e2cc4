import * as z from 'zod';
import { nextTime } from '../schedule/next-time';
import { localParts, toUtc, zoneOrUtc } from '../schedule/zone';
import { spokenDate, spokenTime } from '../understand/speak/spoken';
import { clock, day, orNull, phone, text } from './coerce';
import { defineTool, type ToolFacts } from './define';

export const wakeUpCall = defineTool({
  name: 'wake_up_call',
  label: 'Set a wake-up call',
  help: 'Rings the guest at the time they want; your staff is told when nobody answers.',
  input: z.object({
    time: clock(),
    /** In the hotel's zone; without it the next time the clock shows `time`. */
    date: orNull(day()),
    room: orNull(text(20)),
    /** Without it the number that calls. */
    number: orNull(phone()),
    /** BCP 47; without it the call's. */
    language: orNull(text(20)),
  }),
  /** `at`: milliseconds UTC. Null where nothing is set. */
  output: z.object({ wakeUpId: z.string().nullable(), at: z.number().int(), room: z.string().nullable() }),
  outcomes: [
    { id: 'unknown_room', label: 'No such room', tone: 'neutral' },
    { id: 'past', label: 'That time is over', tone: 'neutral' },
  ],
  effectClass: 'once',
  retryable: true,
  fields: [
    { name: 'time', label: 'Time', help: 'When to ring, in the hotel’s time.', required: true, kind: 'text' },
    { name: 'date', label: 'Day', help: 'Leave empty for the next such time.', required: false, kind: 'date' },
    { name: 'room', label: 'Room', help: 'Where to knock if nobody answers.', required: false, kind: 'text' },
    { name: 'number', label: 'Phone number', help: 'Leave empty for the caller’s.', required: false, kind: 'phone' },
    { name: 'language', label: 'Language', help: 'Leave empty for the call’s.', required: false, kind: 'text' },
  ],
  example({ outcome, input, facts, at }) {
    const zone = zoneOrUtc(facts.hotel.timeZone);
    const { date = null, time = '07:00', room = null } = input ?? {};
    const wanted = date === null ? nextTime(time, at, zone) : toUtc(date, time, zone);
    return { wakeUpId: outcome === 'success' ? 'example' : null, at: wanted, room };
  },
  spoken: {
    en({ at, room }, outcome, facts) {
      if (outcome === 'unknown_room') return `I am sorry, I do not know room ${room ?? ''}.`;
      if (outcome === 'past') return 'I am sorry, that time is over already.';
      const { date, time } = moment(at, facts);
      return `Your wake-up call is set for ${spokenDate(date, 'en')} at ${spokenTime(time, 'en')}.`;
    },
    es({ at, room }, outcome, facts) {
      if (outcome === 'unknown_room') return `Lo siento, no conozco la habitación ${room ?? ''}.`;
      if (outcome === 'past') return 'Lo siento, esa hora ya ha pasado.';
      const { date, time } = moment(at, facts);
      return `Su llamada despertador queda para el ${spokenDate(date, 'es')} a ${spokenTime(time, 'es')}.`;
    },
  },
});

function moment(at: number, facts: ToolFacts): { date: string; time: string } {
  return localParts(at, zoneOrUtc(facts.hotel.timeZone));
}
