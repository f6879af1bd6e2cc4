import { quoted } from '../../../validate/problem';
import type { StudioState } from '../schema';
import type { LostCallers } from './report';

/** Who takes a transition, as a manager would say it. */
const WHO: Record<string, string> = {
  'gather-input-on-call timeout': 'Callers who say and press nothing at',
  'gather-input-on-call keypress': 'Callers who press a key at',
  'gather-input-on-call speech': 'Callers who speak at',
  'split-based-on noMatch': 'Callers for whom no case fits at',
  'split-based-on match': 'Callers for whom a case without a way on fits at',
  'connect-call-to callCompleted': 'Callers who reach nobody at',
  'record-voicemail noAudio': 'Callers who say nothing after the tone at',
  'run-function fail': 'Callers who are there when the function fails at',
  'make-http-request failed': 'Callers who are there when the other system fails at',
  'send-to-flex failedToEnqueue': 'Callers whom no queue takes at',
  'send-to-flex callFailure': 'Callers whose connection fails at',
  'enqueue-call failedToEnqueue': 'Callers whom no queue takes at',
  'enqueue-call callFailure': 'Callers whose connection fails at',
  'trigger incomingCall': 'Callers who arrive at',
};

const ENDS = 'Studio ends their call without a word: the transition leads nowhere.';
const NOW =
  'Innline does not publish the flow before this way leads to somebody, a message or a goodbye. Draw a line there.';

export function whoIsLost({ name, type }: StudioState, event: string): LostCallers {
  const key = `${type} ${event}`;
  const who = Object.hasOwn(WHO, key) ? WHO[key]! : `Callers who leave by “${event}” at`;
  return { widget: name, event, who: `${who} ${quoted(name)}`, originally: ENDS, now: NOW };
}
