import * as z from 'zod';
import { orNull, text, whole } from './coerce';
import { defineTool } from './define';
import { departmentNamed } from './department-named';

const RING_SECONDS = 25;

export const transferToHuman = defineTool({
  name: 'transfer_to_human',
  label: 'Connect to a person',
  help: 'Rings a department, or the hotel’s desk, and connects the caller; the call goes on when nobody answers.',
  input: z.object({
    /** Id or name; without one the hotel’s desk. */
    department: orNull(text(80)),
    /** Said to whoever answers before the caller is connected. */
    briefing: orNull(text(500)),
    ringSeconds: orNull(whole(5, 120)),
  }),
  output: z.null(),
  outcomes: [
    { id: 'no_answer', label: 'Nobody answers', tone: 'bad' },
    { id: 'busy', label: 'Busy', tone: 'bad' },
    { id: 'declined', label: 'Declined', tone: 'bad' },
  ],
  success: { label: 'They talked', endsAs: 'transferred' },
  effectClass: 'check_first',
  retryable: false,
  hints: { needsCaller: true, reachesPerson: true, silentSeconds: RING_SECONDS },
  onCall: {
    kind: 'transfer',
    act({ department, briefing, ringSeconds }, call) {
      const departmentId = departmentNamed(department, call);
      if (departmentId === null) return null;
      return { kind: 'transfer', departmentId, briefing, ringSeconds: ringSeconds ?? RING_SECONDS };
    },
    ends: { completed: 'success', failed: 'failure' },
  },
  fields: [
    {
      name: 'department',
      label: 'Department',
      help: 'Leave empty for the hotel’s desk.',
      required: false,
      kind: 'department',
    },
    {
      name: 'briefing',
      label: 'Told to your colleague',
      help: 'Said to whoever answers before the caller is connected.',
      required: false,
      kind: 'text',
    },
    { name: 'ringSeconds', label: 'Let it ring', help: 'Seconds, 5 to 120.', required: false, kind: 'number' },
  ],
  example: () => null,
  spoken: {
    en: (_, outcome) => {
      if (outcome === 'success') return '';
      if (outcome === 'busy') return 'I am sorry, that line is busy just now.';
      return 'I am sorry, nobody can take your call just now.';
    },
    es: (_, outcome) => {
      if (outcome === 'success') return '';
      if (outcome === 'busy') return 'Lo siento, esa línea está ocupada ahora mismo.';
      return 'Lo siento, ahora mismo nadie puede atenderle.';
    },
  },
});
