import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const sendMessage: WidgetDefinition = {
  types: ['send-message'],
  label: 'Send Message',
  channel: 'messages',
  convert: (work) =>
    skip(
      work,
      'sent',
      'refused',
      'message',
      'The text message is not sent. Draw a step that sends one, where your hotel has that tool; the call goes on as if it had been sent.',
    ),
};
