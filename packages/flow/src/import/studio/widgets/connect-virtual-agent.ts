import { nextOf } from '../graph';
import type { WidgetDefinition } from '../widget';

/** How the events are called after which the call comes back, in the order they are looked for. */
const BACK = ['return', 'complete', 'hangup'] as const;
const FAILED = ['failed', 'error'] as const;

export const connectVirtualAgent: WidgetDefinition = {
  types: ['connect-virtual-agent', 'connect-virtual-agent-v2', 'connect-conversation-relay', 'conversation-relay'],
  label: 'Connect Virtual Agent',
  channel: 'voice',
  goodEnds: ['return', 'hangup', 'complete'],
  besides: ['connector', 'language', 'sentiment_analysis', 'status_callback', 'url'],
  convert(work) {
    const text =
      'Another maker’s agent talked here, and what it knew does not come along. An open conversation stands in its place: write what it shall do, and choose what it may do.';
    work.note('approximated', 'virtual_agent', text);
    const { language } = work;
    const agent = work.add('agent', {
      opening: work.said(work.text(work.property('welcome_greeting') || work.property('welcomeGreeting'))),
      instructions: {
        [language]: 'Answer questions about the hotel. If you do not know something, say so and offer a person.',
      },
      tools: [],
      outcomes: [{ id: 'done', label: 'Helped', when: '', details: [] }],
    });
    const known = (events: readonly string[]) => events.find((event) => nextOf(work.state, event) !== null);
    const back = known(BACK) ?? 'return';
    work.leadOrEnd(agent, 'done', back);
    // who asks for a person, or gets no further, must come to somebody: whoever imports it says to whom
    work.lead(agent, 'wants_human', back);
    for (const port of ['limit', 'failed']) work.lead(agent, port, known(FAILED) ?? back);
  },
};
