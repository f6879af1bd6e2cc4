import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const sendToFlex: WidgetDefinition = {
  types: ['send-to-flex'],
  label: 'Send To Flex',
  channel: 'voice',
  goodEnds: ['callComplete'],
  besides: ['workflow', 'timeout'],
  convert(work) {
    const text =
      'Callers waited in Twilio Flex for an agent. Here a department rings, with music, and callers go on when nobody answers.';
    work.note('approximated', 'flex', text);
    if (work.property('attributes').trim() !== '') {
      work.note(
        'approximated',
        'attributes',
        'The task’s attributes are left out. The desk shows who calls and what was said.',
      );
    }
    toPeople(work, { wish: 'Front desk', done: 'callComplete', failed: 'failedToEnqueue', broken: 'callFailure' });
  },
};
