import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOBODY, NOON, SPAIN } from '../scenarios';

const toOffer: ScenarioDraft['actions'] = [
  { press: '1' },
  { press: '1' },
  { say: 'tomorrow' },
  { say: 'two nights' },
  { say: 'two' },
];

export const frontDeskScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A room is booked',
    at: NOON,
    caller: ABROAD,
    actions: [...toOffer, { say: 'yes please' }, { say: 'my name is ana ruiz' }, { leaves: 'caller' }],
    expect: [
      { that: 'path', nodes: ['find_rooms', 'quote', 'offer', 'book', 'booked'] },
      { that: 'runs_tool', tool: 'create_reservation', input: { guestName: 'Ana Ruiz' }, times: 1 },
    ],
  },
  {
    name: 'Spanish after 9',
    at: NOON,
    caller: SPAIN,
    actions: [{ press: '9' }, { press: '1' }, { press: '1' }],
    expect: [
      { that: 'says', contains: '¿Qué día le gustaría llegar?', language: 'es' },
      { that: 'is_at', node: 'ask_arrival' },
    ],
  },
  {
    name: 'Closed, and urgent all the same',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ press: '0' }],
    expect: [
      { that: 'says', contains: 'closed' },
      { that: 'visits', node: 'to_desk' },
    ],
  },
  {
    name: 'The booking system is down: a person takes over',
    at: NOON,
    caller: ABROAD,
    world: BROKEN,
    actions: toOffer,
    expect: [{ that: 'visits', node: 'to_reservations' }],
  },
  {
    name: 'Who says nothing is connected',
    at: NOON,
    caller: ABROAD,
    actions: [{ silence: 'deadline' }, { silence: 'deadline' }],
    expect: [{ that: 'visits', node: 'to_desk' }],
  },
  {
    name: 'Nobody answers: a message may be left',
    at: NOON,
    caller: ABROAD,
    world: NOBODY,
    actions: [{ press: '0' }, { press: '1' }, { outcome: 'recorded' }],
    expect: [{ that: 'ends', reason: 'completed', outcome: 'message' }],
  },
];
