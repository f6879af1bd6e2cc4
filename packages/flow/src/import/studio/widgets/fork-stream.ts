import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const forkStream: WidgetDefinition = {
  types: ['fork-stream'],
  label: 'Fork Stream',
  channel: 'voice',
  besides: [
    'stream_action',
    'stream_connector',
    'stream_name',
    'stream_parameters',
    'stream_track',
    'stream_transport_type',
    'stream_url',
  ],
  convert: (work) =>
    skip(
      work,
      'next',
      'refused',
      'stream',
      'The sound of the call is not sent to another system. Innline writes along and lets members listen by itself.',
    ),
};
