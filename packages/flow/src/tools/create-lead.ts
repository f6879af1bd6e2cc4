import * as z from 'zod';
import { email, orNull, phone, text } from './coerce';
import { defineTool } from './define';

const input = z
  .object({
    name: orNull(text(120)),
    number: orNull(phone()),
    email: orNull(email()),
    interest: text(200),
    notes: orNull(text(1000)),
  })
  .refine(({ number, email }) => number || email, {
    path: ['number'],
    message: 'is missing: give a phone number or an e-mail address',
  });

export const createLead = defineTool({
  name: 'create_lead',
  label: 'Note an enquiry',
  help: 'Writes down who is interested in what, so that somebody gets back to them.',
  input,
  output: z.object({ leadId: z.string().min(1) }),
  outcomes: [],
  effectClass: 'once',
  retryable: true,
  fields: [
    {
      name: 'interest',
      label: 'About',
      help: 'What the caller is interested in, e.g. a wedding.',
      required: true,
      kind: 'text',
    },
    { name: 'name', label: 'Name', help: 'Who is asking.', required: false, kind: 'text' },
    {
      name: 'number',
      label: 'Phone number',
      help: 'Where to call back, e.g. {{ caller.number }}.',
      required: false,
      kind: 'phone',
    },
    { name: 'email', label: 'E-mail', help: 'Where to write.', required: false, kind: 'text' },
    { name: 'notes', label: 'Notes', help: 'Anything else worth knowing.', required: false, kind: 'text' },
  ],
  spoken: {
    en: () => 'Thank you, I have noted that, and somebody will get back to you.',
    es: () => 'Gracias, lo he anotado y alguien se pondrá en contacto con usted.',
  },
});
