import * as z from 'zod';
import { localParts, zoneOrUtc } from '../schedule/zone';
import { spokenDate, spokenTime } from '../understand/speak/spoken';
import { clock, day, orNull, phone, text } from './coerce';
import { defineTool, type ToolFacts } from './define';

const input = z.object({
  number: phone(),
  name: orNull(text(120)),
  reason: orNull(text(300)),
  /** Id of a department. */
  department: orNull(text(64)),
  /** In the hotel's zone; without them the next time the department is open. */
  date: orNull(day()),
  time: orNull(clock()),
});

export const scheduleCallback = defineTool({
  name: 'schedule_callback',
  label: 'Book a call back',
  help: 'Promises a call back, at the next opening or at the time the caller wants.',
  input,
  /** `at`: milliseconds UTC. */
  output: z.object({ callbackId: z.string().min(1), at: z.number().int() }),
  outcomes: [],
  effectClass: 'once',
  hints: { reachesPerson: true },
  retryable: true,
  fields: [
    {
      name: 'number',
      label: 'Phone number',
      help: 'Where to call, e.g. {{ caller.number }}.',
      required: true,
      kind: 'phone',
    },
    { name: 'name', label: 'Name', help: 'Whom to ask for.', required: false, kind: 'text' },
    { name: 'reason', label: 'About', help: 'What it is about.', required: false, kind: 'text' },
    {
      name: 'department',
      label: 'Department',
      help: 'Who calls back. Leave empty for the front desk.',
      required: false,
      kind: 'select',
    },
    { name: 'date', label: 'Day', help: 'Leave empty for the next opening.', required: false, kind: 'date' },
    { name: 'time', label: 'Time', help: 'Leave empty for the next opening.', required: false, kind: 'text' },
  ],
  spoken: {
    en({ at }, _, facts) {
      const { date, time } = moment(at, facts);
      return `We will call you back on ${spokenDate(date, 'en')} at ${spokenTime(time, 'en')}.`;
    },
    es({ at }, _, facts) {
      const { date, time } = moment(at, facts);
      return `Le llamaremos el ${spokenDate(date, 'es')} a ${spokenTime(time, 'es')}.`;
    },
  },
});

function moment(at: number, facts: ToolFacts): { date: string; time: string } {
  return localParts(at, zoneOrUtc(facts.hotel.timeZone));
}
