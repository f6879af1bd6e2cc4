import * as z from 'zod';
import { orNull, phone, text } from './coerce';
import { defineTool } from './define';

export const lostAndFound = defineTool({
  name: 'lost_and_found',
  label: 'Note something lost',
  help: 'Writes down what was lost, where, and how to reach its owner; your staff looks for it.',
  input: z.object({
    item: text(300),
    place: orNull(text(200)),
    name: orNull(text(120)),
    number: orNull(phone()),
  }),
  output: z.object({ requestId: z.string().min(1) }),
  outcomes: [],
  effectClass: 'once',
  retryable: true,
  fields: [
    { name: 'item', label: 'What was lost', help: 'As the guest describes it.', required: true, kind: 'text' },
    { name: 'place', label: 'Where', help: 'A room number or a place in the house.', required: false, kind: 'text' },
    { name: 'name', label: 'Name', help: 'Whose it is.', required: false, kind: 'text' },
    {
      name: 'number',
      label: 'Phone number',
      help: 'Where to reach the owner, e.g. {{ caller.number }}.',
      required: false,
      kind: 'phone',
    },
  ],
  spoken: {
    en: () => 'Thank you, I have noted that. We will look for it and get back to you.',
    es: () => 'Gracias, lo he anotado. Lo buscaremos y le avisaremos.',
  },
});
