import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const recordCall: WidgetDefinition = {
  types: ['record-call'],
  label: 'Call Recording',
  channel: 'voice',
  // it cannot fail here
  ownWays: ['failed'],
  convert(work) {
    const text =
      work.property('record_call') === 'false'
        ? 'Studio ended the recording here. Whether calls are recorded is set for the whole hotel: look at Settings.'
        : 'Recording is switched on for the whole hotel, with the consent it needs: look at Settings.';
    skip(work, 'success', 'approximated', 'recording_setting', text);
  },
};
