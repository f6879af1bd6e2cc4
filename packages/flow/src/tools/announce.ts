import * as z from 'zod';
import { orNull, text } from './coerce';
import { defineTool } from './define';
import { isSpanish } from './say';

/** Each as its writer wrote it, in the caller's language where they did. */
const join = (announcements: readonly { text: string }[]) => announcements.map((one) => one.text.trim()).join(' ');

export const announce = defineTool({
  name: 'announce',
  label: 'Tell what is new',
  help: 'Says the announcements on the Hotel screen that hold today, the oldest first.',
  input: z.object({
    name: orNull(text(120)),
    repeat: orNull(z.enum(['once', 'always'], { error: 'must be one of the choices' })),
  }),
  output: z.object({
    announcements: z.array(z.object({ id: z.string().min(1), name: z.string(), text: z.string() })),
  }),
  outcomes: [{ id: 'none', label: 'Nothing to tell', tone: 'neutral' }],
  effectClass: 'repeatable',
  retryable: true,
  fields: [
    {
      name: 'name',
      label: 'Only this one',
      help: 'The name of an announcement. Leave empty for all that hold today.',
      required: false,
      kind: 'text',
    },
    {
      name: 'repeat',
      label: 'How often in a call',
      help: 'Without a choice a caller hears each announcement once.',
      required: false,
      kind: 'select',
      options: [
        { value: 'once', label: 'At most once' },
        { value: 'always', label: 'Every time' },
      ],
    },
  ],
  example({ outcome, facts }) {
    if (outcome !== 'success') return { announcements: [] };
    const spanish = isSpanish(facts.hotel.languages[0] ?? 'en');
    const [name, said] = spanish
      ? ['Piscina', 'La piscina está cerrada hoy.']
      : ['Pool', 'The swimming pool is closed today.'];
    return { announcements: [{ id: 'example', name, text: said }] };
  },
  spoken: {
    en: ({ announcements }) => join(announcements),
    es: ({ announcements }) => join(announcements),
  },
});
