import type { CallFacts, FlowState, Json } from '../model';
import { slug } from './slug';

/** What a template can read; names in snake_case, like variables. */
export type Scope = Record<string, Json>;

/**
 * The scope of a moment. Variables and answers that the flow declares but nobody has set yet read as nothing, so only
 * names the flow does not have are an error.
 */
export function scopeOf(state: FlowState, declared: { variables: Iterable<string>; answers: Iterable<string> }): Scope {
  const { call } = state;
  return {
    ...factsOf(call),
    line: call.line ?? { id: null, name: null, number: null },
    call: {
      id: call.callId,
      language: state.language,
      channel: call.channel,
      direction: call.direction,
      started_at: call.startedAt,
      seconds: Math.floor((state.at - call.startedAt) / 1000),
    },
    vars: { ...blank(declared.variables, null), ...state.vars },
    answers: { ...blank(declared.answers, NO_ANSWER), ...(state.answers as unknown as Record<string, Json>) },
    last: state.last,
    now: state.at,
  };
}

/** What never changes in a call is made once for all its texts of a step. */
const KNOWN = new WeakMap<CallFacts, Scope>();

function factsOf(call: CallFacts): Scope {
  const known = KNOWN.get(call);
  if (known) return known;
  const facts: Scope = {
    caller: callerScope(call.caller),
    hotel: {
      id: call.hotel.id,
      name: call.hotel.name,
      time_zone: call.hotel.timeZone,
      country: call.hotel.country,
      currency: call.hotel.currency,
      phone: call.hotel.phone,
      address: call.hotel.address,
      website: call.hotel.website,
    },
    departments: Object.fromEntries(
      Object.values(call.departments).map(({ name, number }) => [slug(name), { name, number }]),
    ),
  };
  KNOWN.set(call, facts);
  return facts;
}

/** What is known of who calls, as templates and conditions read it. */
export const callerScope = ({ number, name, previousCalls }: CallFacts['caller']) => ({
  number,
  name,
  previous_calls: previousCalls,
  known: name !== null || previousCalls > 0,
});

const NO_ANSWER: Json = { text: '', value: null, by: null, confidence: 0 };

function blank(names: Iterable<string>, value: Json): Record<string, Json> {
  return Object.fromEntries([...names].map((name) => [name, value]));
}
