import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, HIDDEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

const wakes = (input: Record<string, string>) =>
  ({ that: 'runs_tool', tool: 'wake_up_call', input, times: 1 }) as const;

export const wakeUpScenarios: readonly ScenarioDraft[] = [
  {
    name: 'Half past seven, by keys',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ press: '214#' }, { press: '0730#' }],
    expect: [
      wakes({ time: '07:30', room: '214', number: '+447700900123' }),
      { that: 'ends', node: 'set', outcome: 'wake_up_set' },
    ],
  },
  {
    name: 'In Spanish, by words',
    at: NIGHT,
    caller: SPAIN,
    actions: [{ press: '101#' }, { say: 'a las siete de la mañana' }],
    expect: [
      wakes({ time: '07:00', room: '101' }),
      { that: 'says', contains: 'Que descanse', language: 'es' },
      { that: 'ends', node: 'set' },
    ],
  },
  {
    name: 'A hidden number is asked for',
    at: NIGHT,
    caller: HIDDEN,
    actions: [{ press: '214#' }, { press: '0600#' }, { press: '600333444#' }],
    expect: [{ that: 'path', nodes: ['ask_phone', 'wake', 'set'] }],
  },
  {
    name: 'A room there is not is asked for again',
    at: NOON,
    caller: ABROAD,
    world: { tools: { wake_up_call: { outcome: 'unknown_room' } } },
    actions: [{ press: '999#' }, { press: '0730#' }],
    expect: [{ that: 'path', nodes: ['wake', 'ask_room'] }],
  },
  {
    name: 'What cannot be set is told to a person',
    at: NOON,
    caller: ABROAD,
    world: BROKEN,
    actions: [{ press: '214#' }, { press: '0730#' }],
    expect: [{ that: 'visits', node: 'team' }],
  },
  // at a question for digits 0 is a digit: who wants a person says so
  ...promises([{ press: '214#' }, { say: 'a person please' }, { say: 'a person please' }, { say: 'a person please' }]),
];
