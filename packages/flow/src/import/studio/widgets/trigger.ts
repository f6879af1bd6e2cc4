import { nextOf } from '../graph';
import type { WidgetDefinition } from '../widget';

/** Ways into a flow, in the order in which a flow for calls is looked for. */
export const VOICE_STARTS = ['incomingCall', 'incomingRequest', 'incomingParent'] as const;

const OTHERS: Record<string, string> = {
  incomingMessage: 'Text messages',
  incomingConversationMessage: 'Messages of a conversation',
};

export const trigger: WidgetDefinition = {
  types: ['trigger'],
  label: 'Trigger',
  channel: 'any',
  ownWays: [...VOICE_STARTS, ...Object.keys(OTHERS)],
  convert(work) {
    const { state } = work;
    const start = work.add('trigger', { scheduleId: null });
    const event = VOICE_STARTS.find((known) => nextOf(state, known) !== null) ?? 'incomingCall';
    work.lead(start, 'start', event);
    if (event === 'incomingRequest') {
      const text =
        'Studio started this flow by a request to its REST API. Innline starts it when it has placed the call: over its own REST interface, or from the desk.';
      work.note('approximated', 'outbound', text);
    }
    if (event === 'incomingParent') {
      work.note(
        'approximated',
        'subflow',
        'Another flow ran this one. Here it starts like any flow; lead to it from the other.',
      );
    }
    for (const [other, who] of Object.entries(OTHERS)) {
      if (nextOf(state, other) === null) continue;
      work.note(
        'approximated',
        'messages',
        `${who} started this flow too. Innline answers calls: that part is left out.`,
      );
    }
    if (event === 'incomingCall' && nextOf(state, 'incomingRequest') !== null) {
      work.note('approximated', 'outbound', 'The way in for requests to Studio’s REST API is left out.');
    }
  },
};
