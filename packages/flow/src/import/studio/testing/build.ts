import type { StudioDocument, StudioState } from '../schema';

/** One way on: `event` to a widget, with a condition where it is a match. */
export type Way = [event: string, next: string | null, condition?: StudioState['transitions'][number]['conditions']];

/** A widget in short words, as tests write it. */
export function widget(
  type: string,
  name: string,
  ways: Record<string, string | null> | Way[],
  properties: Record<string, unknown> = {},
): StudioState {
  const list = Array.isArray(ways) ? ways : Object.entries(ways).map(([event, next]): Way => [event, next]);
  return {
    name,
    type,
    properties,
    transitions: list.map(([event, next, conditions]) => ({
      event,
      ...(next === null ? {} : { next }),
      ...(conditions ? { conditions } : {}),
    })),
  };
}

export const say = (name: string, text: string, next: string | null = null, more: Record<string, unknown> = {}) =>
  widget('say-play', name, { audioComplete: next }, { say: text, loop: 1, ...more });

export const gather = (
  name: string,
  text: string,
  ways: { keypress?: string | null; speech?: string | null; timeout?: string | null },
  more: Record<string, unknown> = {},
) =>
  widget(
    'gather-input-on-call',
    name,
    { keypress: null, speech: null, timeout: null, ...ways },
    { say: text, number_of_digits: 1, stop_gather: true, timeout: 5, finish_on_key: '#', loop: 1, ...more },
  );

/** `cases`: operator, value and where it leads. */
export function split(
  name: string,
  input: string,
  cases: [type: string, value: string, next: string | null, friendly?: string][],
  noMatch: string | null = null,
): StudioState {
  const matches = cases.map(([type, value, next, friendly]): Way => {
    return [
      'match',
      next,
      [{ type, value, arguments: [input], friendly_name: friendly ?? `If value ${type} ${value}` }],
    ];
  });
  return widget('split-based-on', name, [['noMatch', noMatch], ...matches], { input });
}

export const set = (name: string, variables: Record<string, string>, next: string | null) =>
  widget(
    'set-variables',
    name,
    { next },
    { variables: Object.entries(variables).map(([key, value]) => ({ key, value })) },
  );

export const dial = (name: string, to: string, next: string | null, more: Record<string, unknown> = {}) =>
  widget('connect-call-to', name, { callCompleted: next }, { noun: 'number', to, timeout: 20, ...more });

/** A flow that calls come into at the first widget, each with a place of its own. */
export function studio(states: StudioState[], over: Partial<StudioDocument> = {}): StudioDocument {
  const trigger = widget('trigger', 'Trigger', {
    incomingMessage: null,
    incomingCall: states[0]!.name,
    incomingRequest: null,
  });
  return {
    description: 'A test',
    initial_state: 'Trigger',
    flags: { allow_concurrent_calls: true },
    states: [trigger, ...states].map((state, index) => ({
      ...state,
      properties: { offset: { x: index * 300, y: 0 }, ...state.properties },
    })),
    ...over,
  };
}
