import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, HIDDEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const toName: ScenarioDraft['actions'] = [
  { press: '1' },
  { press: '1' },
  { say: 'tomorrow' },
  { say: 'five in the afternoon' },
];

export const spaScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A massage is asked for by keys and words',
    at: NOON,
    caller: ABROAD,
    actions: [...toName, { say: 'my name is ana ruiz' }],
    expect: [
      { that: 'runs_tool', tool: 'create_lead', input: { name: 'Ana Ruiz', number: '+447700900123' }, times: 1 },
      { that: 'ends', node: 'noted', outcome: 'spa_request' },
    ],
  },
  {
    name: 'The same in Spanish, for a number from Spain',
    at: NOON,
    caller: SPAIN,
    actions: [
      { say: 'un tratamiento' },
      { say: 'un masaje' },
      { say: 'mañana' },
      { say: 'a las cinco de la tarde' },
      { say: 'me llamo ana ruiz' },
    ],
    expect: [
      { that: 'says', contains: 'El spa le confirmará su cita', language: 'es' },
      { that: 'ends', node: 'noted' },
    ],
  },
  {
    name: 'Hearing the offer first',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'says', contains: 'thermal circuit' },
      { that: 'is_at', node: 'menu' },
    ],
  },
  {
    name: 'A hidden number is asked for',
    at: NOON,
    caller: HIDDEN,
    actions: [...toName, { say: 'ana ruiz' }, { press: '600333444#' }],
    expect: [{ that: 'path', nodes: ['ask_phone', 'note_wish', 'noted'] }],
  },
  {
    name: 'Closed: a call back is offered',
    at: NIGHT,
    caller: ABROAD,
    actions: [],
    expect: [
      { that: 'says', contains: 'is closed now' },
      { that: 'is_at', node: 'call_back' },
    ],
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
