import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const connectVirtualAgent: WidgetDefinition = {
  types: ['connect-virtual-agent', 'connect-virtual-agent-v2', 'connect-conversation-relay', 'conversation-relay'],
  label: 'Connect Virtual Agent',
  channel: 'voice',
  goodEnds: ['return', 'hangup', 'complete'],
  convert(work) {
    const text =
      'The virtual agent of another maker does not come along. Callers are transferred to people; to answer them yourself, draw an open conversation in its place.';
    work.note('refused', 'virtual_agent', text);
    toPeople(work, { wish: 'Front desk', done: 'return', failed: 'return' });
  },
};
