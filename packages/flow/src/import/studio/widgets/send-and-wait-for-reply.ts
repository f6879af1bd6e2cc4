import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const sendAndWaitForReply: WidgetDefinition = {
  types: ['send-and-wait-for-reply'],
  label: 'Send & Wait For Reply',
  channel: 'messages',
  convert: (work) =>
    skip(
      work,
      'timeout',
      'refused',
      'reply',
      'A call cannot wait for the answer to a text message. It goes on as if none had come; ask on the phone instead.',
    ),
};
