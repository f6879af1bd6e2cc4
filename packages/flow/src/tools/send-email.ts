import * as z from 'zod';
import { email, text } from './coerce';
import { defineTool } from './define';

export const sendEmail = defineTool({
  name: 'send_email',
  label: 'Send an e-mail',
  help: 'Sends a short e-mail in the name of the hotel.',
  input: z.object({ to: email(), subject: text(200), text: text(4_000) }),
  /** Null where nobody knows. */
  output: z.object({ sent: z.boolean().nullable() }),
  outcomes: [
    { id: 'not_connected', label: 'No mail server', tone: 'bad' },
    { id: 'unknown', label: 'Not known whether it was sent', tone: 'bad' },
  ],
  effectClass: 'once',
  retryable: false,
  fields: [
    { name: 'to', label: 'To', help: 'The address.', required: true, kind: 'text' },
    { name: 'subject', label: 'Subject', help: 'What it is about.', required: true, kind: 'text' },
    { name: 'text', label: 'Message', help: 'What it says.', required: true, kind: 'text' },
  ],
  spoken: {
    en(_, outcome) {
      if (outcome === 'unknown') return 'I cannot tell whether the e-mail was sent.';
      if (outcome === 'not_connected') return 'I am sorry, I cannot send e-mails at the moment.';
      return 'I have sent you an e-mail.';
    },
    es(_, outcome) {
      if (outcome === 'unknown') return 'No sé si el correo se ha enviado.';
      if (outcome === 'not_connected') return 'Lo siento, ahora mismo no puedo enviar correos.';
      return 'Le he enviado un correo.';
    },
  },
});
