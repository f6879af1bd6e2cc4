import { drawMessage } from '../message';
import type { WidgetDefinition } from '../widget';

export const sendAndWaitForReply: WidgetDefinition = {
  types: ['send-and-wait-for-reply'],
  label: 'Send & Wait For Reply',
  channel: 'messages',
  besides: ['timeout', 'attributes'],
  ownWays: ['incomingMessage'],
  convert(work) {
    const text =
      'The text message is sent, but a call cannot wait for the answer to it. It goes on as if none had come; ask on the phone instead.';
    work.note('refused', 'reply', text);
    const message = drawMessage(work);
    work.lead(message, 'success', 'timeout');
    for (const port of ['not_connected', 'failure']) work.lead(message, port, 'deliveryFailure');
  },
};
