/** What widgets were called in Studio's first exports (2017 to 2019), where that is not the same name in other letters. */
const FIRST_TYPES: Record<string, string> = {
  InitialState: 'trigger',
  Gather: 'gather-input-on-call',
  Branch: 'split-based-on',
  ConnectCaller: 'connect-call-to',
  Message: 'send-message',
  Webhook: 'make-http-request',
  Function: 'run-function',
};

interface OldState {
  name?: unknown;
  type?: unknown;
  sid?: unknown;
  transitions?: unknown;
}

/**
 * A flow of Studio's first exports as one of today's: widgets led to each other by their ids there, and the flow began at
 * the widget of the type `InitialState`. Anything else comes back as it is; what is no flow is told by whoever reads it.
 */
export function asExportedToday(flow: unknown): unknown {
  const states = (flow as { states?: unknown } | null)?.states;
  if (!Array.isArray(states)) return flow;
  const old = states.some((state) => (state as OldState | null)?.type === 'InitialState');
  return withStart(flow as object, old ? renamed(states as OldState[]) : states);
}

function renamed(states: readonly OldState[]): unknown[] {
  const names = new Map(states.map((state) => [state?.sid, state?.name]));
  return states.map((state) => {
    if (typeof state !== 'object' || state === null) return state;
    const { sid: _, type, transitions, ...rest } = state;
    const list = Array.isArray(transitions) ? (transitions as ({ next?: unknown } | null)[]) : [];
    const ways = list.map((way) => (way?.next == null ? way : { ...way, next: names.get(way.next) ?? way.next }));
    return { ...rest, type: typeof type === 'string' ? typeToday(type) : type, transitions: ways };
  });
}

/** `SayPlay` → `say-play`. */
function typeToday(type: string): string {
  if (Object.hasOwn(FIRST_TYPES, type)) return FIRST_TYPES[type]!;
  return /^[A-Z]/.test(type) ? type.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase() : type;
}

/** The one trigger is where it begins, whatever the file says of it. */
function withStart(flow: object, states: readonly unknown[]): object {
  const triggers = states.flatMap((state) => {
    const { type, name } = (state ?? {}) as OldState;
    return type === 'trigger' && typeof name === 'string' ? [name] : [];
  });
  const { initial_state } = flow as { initial_state?: unknown };
  const known = states.some((state) => (state as OldState | null)?.name === initial_state);
  return { ...flow, states, initial_state: !known && triggers.length === 1 ? triggers[0] : initial_state };
}
