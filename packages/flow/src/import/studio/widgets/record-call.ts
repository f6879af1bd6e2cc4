import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const recordCall: WidgetDefinition = {
  types: ['record-call'],
  label: 'Call Recording',
  channel: 'voice',
  convert: (work) =>
    skip(
      work,
      'success',
      'approximated',
      'recording_setting',
      'Recording is switched on for the whole hotel, with the consent it needs: look at Settings.',
    ),
};
