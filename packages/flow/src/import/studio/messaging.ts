import type { Problem } from '../../model';
import { blocks } from '../../validate/problem';
import { nextOf, reachableFrom, type StudioFlow } from './graph';
import { widgetOf } from './registry';
import type { StudioState } from './schema';
import { VOICE_STARTS } from './widgets/trigger';

/** Why this flow is none for calls; null: it is one. A flow that calls come into is, whatever it does with them. */
export function notForCalls(flow: StudioFlow, start: StudioState): Problem | null {
  const ways = VOICE_STARTS.filter((event) => nextOf(start, event) !== null);
  if (ways.includes('incomingCall')) return null;
  const reached = [
    ...reachableFrom(
      flow,
      ways.map((event) => nextOf(start, event)!),
    ),
  ].map((name) => flow.states.get(name)!);
  if (reached.some(({ type }) => widgetOf(type).channel === 'voice')) return null;
  const messages = [...flow.states.values()].some(({ type }) => widgetOf(type).channel === 'messages');
  const what = messages
    ? 'This flow answers text messages, and no call gets anywhere in it'
    : 'No call gets anywhere in this flow: nothing follows “incomingCall”';
  const todo = 'Innline answers calls. Import a flow whose trigger leads on from “incomingCall”.';
  return blocks('document', `${what}. ${todo}`, { field: `states (the widget “${start.name}”)` });
}
