import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const toName: ScenarioDraft['actions'] = [
  { press: '1' },
  { press: '1' },
  { say: 'tomorrow' },
  { say: 'seven in the morning' },
];

export const conciergeScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A taxi for the morning',
    at: NOON,
    caller: ABROAD,
    actions: [...toName, { say: 'ana ruiz' }],
    expect: [
      { that: 'runs_tool', tool: 'create_lead', input: { interest: 'Taxi on 2026-11-24 at 07:00' } },
      { that: 'ends', node: 'noted', outcome: 'concierge_request' },
    ],
  },
  {
    name: 'Tickets, in Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [
      { say: 'entradas' },
      { say: 'una excursión' },
      { say: 'mañana' },
      { say: 'a las siete de la mañana' },
      { say: 'ana ruiz' },
    ],
    expect: [
      { that: 'knows', what: 'vars.wish', value: 'Tickets and tours' },
      { that: 'ends', node: 'noted' },
    ],
  },
  {
    name: 'The way to the hotel',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'says', contains: 'You find us at' },
      { that: 'is_at', node: 'menu' },
    ],
  },
  {
    name: 'At night a call back is offered',
    at: NIGHT,
    caller: ABROAD,
    actions: [],
    expect: [{ that: 'is_at', node: 'call_back' }],
  },
  {
    name: 'What cannot be noted is told to a person',
    at: NOON,
    caller: ABROAD,
    world: BROKEN,
    actions: [...toName, { say: 'ana ruiz' }],
    expect: [{ that: 'visits', node: 'team' }],
  },
  ...promises([{ press: '0' }]),
];
