import { proposeExpectations, Scenario, type SimulatedCall } from '@innline/flow';
import { localMoment, type SimulatorState } from '../simulator/state';

/** What was tried by hand, as a scenario: who called, what was done, and as expectations what came of it. */
export function scenarioOf(state: SimulatorState, call: SimulatedCall, timeZone: string, name: string): Scenario {
  const number = state.callerNumber.replace(/[^\d+]/g, '');
  const nodes = Object.fromEntries(Object.entries(state.world).map(([node, { answer }]) => [node, answer]));
  return Scenario.parse({
    name,
    at: state.moment === '' ? localMoment(state.now, timeZone) : state.moment.slice(0, 16),
    caller: {
      ...state.known,
      channel: state.channel,
      number: /^\+\d{6,15}$/.test(number) ? number : null,
      language: state.language,
    },
    line: state.line,
    actions: state.script.slice(0, state.position),
    world: { ...state.outside, nodes: { ...state.outside.nodes, ...nodes } },
    expect: proposeExpectations(call),
  });
}

/** “Call 3”: the first name that is free. */
export function freeName(taken: readonly string[], base = 'Call'): string {
  for (let number = 1; ; number++) if (!taken.includes(`${base} ${number}`)) return `${base} ${number}`;
}
