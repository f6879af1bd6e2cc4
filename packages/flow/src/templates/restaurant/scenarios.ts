import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, HIDDEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const toName: ScenarioDraft['actions'] = [
  { press: '1' },
  { say: 'tomorrow' },
  { say: 'nine in the evening' },
  { press: '4#' },
];

export const restaurantScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A table for four',
    at: NOON,
    caller: ABROAD,
    actions: [...toName, { say: 'my name is ana ruiz' }],
    expect: [
      {
        that: 'runs_tool',
        tool: 'create_lead',
        input: { interest: 'Table for 4 on 2026-11-24 at 21:00', name: 'Ana Ruiz' },
      },
      { that: 'ends', node: 'noted', outcome: 'table_request' },
    ],
  },
  {
    name: 'The same in Spanish, by words',
    at: NOON,
    caller: SPAIN,
    actions: [
      { say: 'una mesa' },
      { say: 'mañana' },
      { say: 'a las nueve de la noche' },
      { say: 'cuatro' },
      { say: 'ana ruiz' },
    ],
    expect: [
      { that: 'says', contains: 'le confirmará la mesa', language: 'es' },
      { that: 'ends', node: 'noted' },
    ],
  },
  {
    name: 'Twelve guests are too many for the machine',
    at: NOON,
    caller: ABROAD,
    actions: [{ say: 'a large party' }],
    expect: [
      { that: 'visits', node: 'team' },
      { that: 'avoids', node: 'ask_day' },
    ],
  },
  {
    name: 'A hidden number is asked for',
    at: NOON,
    caller: HIDDEN,
    actions: [...toName, { say: 'ana ruiz' }, { press: '600333444#' }],
    expect: [{ that: 'path', nodes: ['ask_phone', 'note_table', 'noted'] }],
  },
  {
    name: 'Closed: a call back is offered',
    at: NIGHT,
    caller: SPAIN,
    actions: [],
    expect: [
      { that: 'says', contains: 'está cerrado', language: 'es' },
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
