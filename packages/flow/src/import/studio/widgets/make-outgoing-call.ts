import { skip } from '../pass';
import type { WidgetDefinition } from '../widget';

export const makeOutgoingCall: WidgetDefinition = {
  types: ['make-outgoing-call', 'make-outgoing-call-v1', 'make-outgoing-call-v2'],
  label: 'Make Outgoing Call',
  channel: 'voice',
  goodEnds: ['busy', 'noAnswer', 'failed'],
  besides: ['to', 'from', 'timeout', 'sip_auth_username', 'sip_auth_password'],
  ownWays: ['busy', 'noAnswer', 'failed'],
  convert: (work) =>
    skip(
      work,
      'answered',
      'approximated',
      'outgoing',
      'Innline places a call before its flow begins: this flow starts when somebody has answered. Busy, no answer and failure are told at the call.',
    ),
};
