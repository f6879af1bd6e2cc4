import * as z from 'zod';
import { phone, text } from './coerce';
import { defineTool } from './define';

export const sendSms = defineTool({
  name: 'send_sms',
  label: 'Send a text message',
  help: 'Sends a text message from the number of the line that was called.',
  input: z.object({ number: phone(), text: text(1_600) }),
  output: z.object({ messageId: z.string().min(1) }),
  outcomes: [{ id: 'not_connected', label: 'No carrier for it', tone: 'bad' }],
  effectClass: 'once',
  retryable: false,
  fields: [
    {
      name: 'number',
      label: 'Phone number',
      help: 'Who gets it, e.g. {{ caller.number }}.',
      required: true,
      kind: 'phone',
    },
    { name: 'text', label: 'Message', help: 'What it says.', required: true, kind: 'text' },
  ],
  spoken: {
    en: () => 'I have sent you a text message.',
    es: () => 'Le he enviado un mensaje de texto.',
  },
});
