import type { ScenarioDraft } from '../../scenario';
import { ABROAD, HIDDEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

export const eventsScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A wedding for 120',
    at: NOON,
    caller: ABROAD,
    actions: [
      { press: '1' },
      { press: '1' },
      { say: 'the fifth of june' },
      { press: '120#' },
      { say: 'my name is ana ruiz' },
    ],
    expect: [
      {
        that: 'runs_tool',
        tool: 'create_lead',
        input: { interest: 'Wedding on 2027-06-05 for 120', name: 'Ana Ruiz' },
      },
      { that: 'ends', node: 'noted', outcome: 'event_request' },
    ],
  },
  {
    name: 'A meeting, in Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [
      { say: 'organizar un evento' },
      { say: 'una reunión' },
      { say: 'mañana' },
      { say: 'veinte' },
      { say: 'ana ruiz' },
    ],
    expect: [
      { that: 'says', contains: 'Le llamaremos', language: 'es' },
      { that: 'knows', what: 'vars.kind', value: 'Meeting' },
    ],
  },
  {
    name: 'A guest hears the way and comes back to the menu',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'says', contains: 'ground floor' },
      { that: 'is_at', node: 'menu' },
    ],
  },
  {
    name: 'A hidden number is asked for',
    at: NOON,
    caller: HIDDEN,
    actions: [
      { press: '1' },
      { press: '3' },
      { say: 'tomorrow' },
      { say: 'twelve' },
      { say: 'ana ruiz' },
      { press: '600333444#' },
    ],
    expect: [{ that: 'path', nodes: ['ask_phone', 'note_event', 'noted'] }],
  },
  {
    name: 'At night a call back is offered',
    at: NIGHT,
    caller: ABROAD,
    actions: [],
    expect: [{ that: 'is_at', node: 'call_back' }],
  },
  ...promises([{ press: '0' }]),
];
