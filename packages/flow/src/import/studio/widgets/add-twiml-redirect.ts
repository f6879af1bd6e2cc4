import { toPeople } from '../pass';
import type { WidgetDefinition } from '../widget';

export const addTwimlRedirect: WidgetDefinition = {
  types: ['add-twiml-redirect'],
  label: 'Add TwiML Redirect',
  channel: 'voice',
  goodEnds: ['return'],
  besides: ['method', 'timeout'],
  ownWays: ['timeout'],
  convert(work) {
    const text = `Another server took the call over (${work.property('url').slice(0, 120)}). Innline cannot know what it did: callers are transferred to people. Draw it here instead.`;
    work.note('refused', 'redirect', text);
    toPeople(work, { wish: 'Front desk', done: 'return', failed: 'fail' });
  },
};
