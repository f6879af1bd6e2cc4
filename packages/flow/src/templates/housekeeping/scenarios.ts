import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

export const housekeepingScenarios: readonly ScenarioDraft[] = [
  {
    name: 'Towels for room 214',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '214#' }, { press: '1' }, { silence: 'deadline' }, { silence: 'deadline' }],
    expect: [
      { that: 'runs_tool', tool: 'room_service_request', input: { room: '214', request: 'Towels' }, times: 1 },
      { that: 'ends', node: 'noted', outcome: 'housekeeping_request' },
    ],
  },
  {
    name: 'Two wishes in one call',
    at: NIGHT,
    caller: ABROAD,
    actions: [
      { press: '8#' },
      { say: 'something is broken' },
      { press: '1' },
      { say: 'more towels' },
      { leaves: 'caller' },
    ],
    expect: [
      { that: 'runs_tool', tool: 'room_service_request', times: 2 },
      { that: 'ends', reason: 'caller_left' },
    ],
  },
  {
    name: 'In Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [{ press: '101#' }, { say: 'toallas' }],
    expect: [
      { that: 'runs_tool', tool: 'room_service_request', input: { room: '101', request: 'Towels' } },
      { that: 'says', contains: 'puede colgar', language: 'es' },
    ],
  },
  {
    name: 'What cannot be noted is told to a person',
    at: NOON,
    caller: ABROAD,
    world: BROKEN,
    actions: [{ press: '214#' }, { press: '2' }],
    expect: [{ that: 'visits', node: 'team' }],
  },
  {
    name: 'A room there is not is asked for again',
    at: NOON,
    caller: ABROAD,
    world: { tools: { room_service_request: { outcome: 'unknown_room' } } },
    actions: [{ press: '999#' }, { press: '1' }],
    expect: [{ that: 'path', nodes: ['pass_on', 'ask_room'] }],
  },
  ...promises([{ press: '214#' }, { press: '0' }]),
];
