import type { StudioDocument, StudioState, StudioTransition } from './schema';

/** A Studio flow indexed once. */
export interface StudioFlow {
  document: StudioDocument;
  states: ReadonlyMap<string, StudioState>;
  /** Names of the widgets that lead to a widget. */
  before: ReadonlyMap<string, ReadonlySet<string>>;
}

export function studioFlow(document: StudioDocument): StudioFlow {
  const states = new Map(document.states.map((state) => [state.name, state]));
  const before = new Map<string, Set<string>>();
  for (const { name, transitions } of document.states) {
    for (const { next } of transitions) {
      if (!next) continue;
      const names = before.get(next) ?? new Set();
      before.set(next, names);
      names.add(name);
    }
  }
  return { document, states, before };
}

/** The first transition of an event counts. */
export function transitionOf({ transitions }: StudioState, event: string): StudioTransition | null {
  return transitions.find((transition) => transition.event === event) ?? null;
}

/** Where an event leads; null: the call ends there. */
export function nextOf(state: StudioState, event: string): string | null {
  return transitionOf(state, event)?.next || null;
}

/** The matches of a split, in their order. */
export function matchesOf({ transitions }: StudioState): StudioTransition[] {
  return transitions.filter(({ event }) => event === 'match');
}

/** All widgets that can be reached from some, these included. `skip`: transitions that are not followed. */
export function reachableFrom(
  flow: StudioFlow,
  from: Iterable<string>,
  skip: (state: StudioState, transition: StudioTransition) => boolean = () => false,
): Set<string> {
  const reached = new Set<string>();
  const queue = [...from];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const state = flow.states.get(name);
    if (!state || reached.has(name)) continue;
    reached.add(name);
    for (const transition of state.transitions) {
      if (transition.next && !skip(state, transition)) queue.push(transition.next);
    }
  }
  return reached;
}

/** A property as text; '' where there is none. */
export function textProperty({ properties }: StudioState, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** A property as number; null where it is none, or known only during the call. */
export function numberProperty(state: StudioState, name: string): number | null {
  const text = textProperty(state, name).trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}
