import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const toName: ScenarioDraft['actions'] = [
  { press: '1' },
  { say: 'the fifth of june' },
  { press: '3#' },
  { say: 'twelve' },
];

export const groupsScenarios: readonly ScenarioDraft[] = [
  {
    name: 'Twelve rooms for three nights, at night',
    at: NIGHT,
    caller: ABROAD,
    actions: [...toName, { say: 'ana ruiz' }],
    expect: [
      { that: 'runs_tool', tool: 'create_lead', input: { interest: 'Group: 12 rooms from 2027-06-05, 3 nights' } },
      { that: 'ends', node: 'noted', outcome: 'group_request' },
    ],
  },
  {
    name: 'In Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [{ say: 'un grupo nuevo' }, { say: 'mañana' }, { say: 'dos' }, { say: 'diez' }, { say: 'ana ruiz' }],
    expect: [{ that: 'says', contains: 'Le enviaremos una oferta', language: 'es' }],
  },
  {
    name: 'A booked group reaches the team by day',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [{ that: 'path', nodes: ['there', 'team'] }],
  },
  {
    name: 'And is called back at night',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'is_at', node: 'call_back' },
      { that: 'avoids', node: 'team' },
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
