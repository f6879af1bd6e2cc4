import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const toOffer: ScenarioDraft['actions'] = [{ press: '1' }, { say: 'tomorrow' }, { say: 'two nights' }, { say: 'two' }];

export const reservationsScenarios: readonly ScenarioDraft[] = [
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
    name: 'The same in Spanish, at night',
    at: NIGHT,
    caller: SPAIN,
    actions: [
      { say: 'reserva nueva' },
      { say: 'mañana' },
      { say: 'dos noches' },
      { say: 'dos' },
      { say: 'sí' },
      { say: 'ana ruiz' },
    ],
    expect: [
      { that: 'visits', node: 'booked' },
      { that: 'says', contains: 'puede colgar', language: 'es' },
    ],
  },
  {
    name: 'Nothing is free: other dates are offered',
    at: NOON,
    caller: ABROAD,
    world: { tools: { check_availability: { outcome: 'none_available' } } },
    actions: [...toOffer, { press: '1' }],
    expect: [{ that: 'is_at', node: 'ask_arrival' }],
  },
  {
    name: 'A reservation is found by the number shown',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [{ that: 'path', nodes: ['find_by_number', 'found'] }],
  },
  {
    name: 'The system is down: a person takes over',
    at: NOON,
    caller: ABROAD,
    world: BROKEN,
    actions: toOffer,
    expect: [{ that: 'visits', node: 'team' }],
  },
  ...promises([{ press: '0' }]),
];
