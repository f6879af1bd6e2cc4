import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const sendToAutoPilot: WidgetDefinition = {
  types: ['send-to-auto-pilot', 'understand'],
  label: 'Send To Autopilot',
  channel: 'any',
  goodEnds: ['sessionEnded', 'success'],
  besides: [
    'autopilot_assistant_sid',
    'assistant_sid',
    'from',
    'chat_channel',
    'chat_service',
    'chat_attributes',
    'target_task',
    'memory_parameters',
    'body',
    'timeout',
  ],
  convert(work) {
    const text =
      'Twilio has switched this service off, so the original no longer works here either. Callers are transferred to people.';
    work.note('refused', 'retired', text);
    toPeople(work, {
      wish: 'Front desk',
      done: work.state.type === 'understand' ? 'success' : 'sessionEnded',
      failed: 'failure',
    });
  },
};
