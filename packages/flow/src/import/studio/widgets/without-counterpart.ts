import { nextOf } from '../graph';
import { skip } from '../pass';
import type { StudioState } from '../schema';
import type { WidgetDefinition } from '../widget';

/** Widgets of Twilio's other services, which a hotel's telephone has no use for: calls go on behind them. */
const OTHERS: [types: string[], label: string, events: string[], what: string][] = [
  [
    ['create-task'],
    'Create Task',
    ['created', 'success'],
    'No task is made in Twilio TaskRouter. Transfer to a department instead.',
  ],
  [
    ['update-sync-object'],
    'Update Sync',
    ['success'],
    'Nothing is written to Twilio Sync. A request to another system can keep it.',
  ],
  [['create-chat-channel'], 'Create Chat Channel', ['success'], 'No chat is opened: this is a call.'],
  [['add-member-to-chat-channel'], 'Add Chat Member', ['success'], 'Nobody is added to a chat: this is a call.'],
  [
    ['start-conversation', 'resume-conversation', 'create-conversation', 'add-participant'],
    'Conversations',
    ['success'],
    'No conversation by messages is begun: this is a call.',
  ],
  [['search', 'wait', 'pause'], 'Wait', ['next', 'success'], 'Nothing waits here: callers would hear silence.'],
];

/** Of the ways a widget may be left by when all is well, the one that leads somewhere. */
const onwardOf = (state: StudioState, events: readonly string[]): string =>
  events.find((event) => nextOf(state, event) !== null) ?? events[0]!;

export const withoutCounterpart: WidgetDefinition[] = OTHERS.map(([types, label, events, what]) => ({
  types,
  label,
  channel: 'any',
  // the widget is left out as a whole
  besides: [
    'attributes',
    'workflow',
    'workspace',
    'sync_data',
    'sync_key',
    'sync_type',
    'sync_attributes',
    'sync_service_sid',
    'channel',
    'create_object',
    'priority',
    'seconds',
    'timeout',
    'update_object',
  ],
  convert: (work) => skip(work, onwardOf(work.state, events), 'refused', 'no_counterpart', what),
}));
