import { drawMessage } from '../message';
import type { WidgetDefinition } from '../widget';

export const sendMessage: WidgetDefinition = {
  types: ['send-message'],
  label: 'Send Message',
  channel: 'messages',
  goodEnds: ['sent'],
  besides: ['attributes'],
  convert(work) {
    const message = drawMessage(work);
    work.leadOrEnd(message, 'success', 'sent');
    for (const port of ['not_connected', 'failure']) work.lead(message, port, 'failed');
  },
};
