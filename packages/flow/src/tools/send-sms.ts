import * as z from 'zod';
import { phone, text } from './coerce';
import { defineTool } from './define';

export const sendSms = defineTool({
  name: 'send_sms',
  label: 'Send a text message',
  help: 'Sends a text message from the number of the line that was called.',
  input: z.object({ number: phone(), text: text(1_600) }),
  output: z.object({ messageId: z.string().min(1) }),
  outcomes: [
    { id: 'not_connected', label: 'No carrier for it', tone: 'bad' },
    { id: 'unknown', label: 'Not known whether it was sent', tone: 'bad' },
  ],
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
    en(_, outcome) {
      if (outcome === 'unknown') return 'I cannot tell whether the text message was sent.';
      if (outcome === 'not_connected') return 'I am sorry, I cannot send text messages at the moment.';
      return 'I have sent you a text message.';
    },
    es(_, outcome) {
      if (outcome === 'unknown') return 'No sé si el mensaje de texto se ha enviado.';
      if (outcome === 'not_connected') return 'Lo siento, ahora mismo no puedo enviar mensajes de texto.';
      return 'Le he enviado un mensaje de texto.';
    },
  },
});
