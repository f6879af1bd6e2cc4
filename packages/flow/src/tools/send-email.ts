import * as z from 'zod';
import { email, text } from './coerce';
import { defineTool } from './define';

export const sendEmail = defineTool({
  name: 'send_email',
  label: 'Send an e-mail',
  help: 'Sends a short e-mail in the name of the hotel.',
  input: z.object({ to: email(), subject: text(200), text: text(4_000) }),
  output: z.object({ sent: z.boolean() }),
  outcomes: [{ id: 'not_connected', label: 'No mail server', tone: 'bad' }],
  effectClass: 'once',
  retryable: false,
  fields: [
    { name: 'to', label: 'To', help: 'The address.', required: true, kind: 'text' },
    { name: 'subject', label: 'Subject', help: 'What it is about.', required: true, kind: 'text' },
    { name: 'text', label: 'Message', help: 'What it says.', required: true, kind: 'text' },
  ],
  spoken: {
    en: () => 'I have sent you an e-mail.',
    es: () => 'Le he enviado un correo.',
  },
});
