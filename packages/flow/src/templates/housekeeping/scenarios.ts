import type { ScenarioDraft } from '../../scenario';
import { ABROAD, BROKEN, NIGHT, NOON, promises, SPAIN } from '../scenarios';

export const housekeepingScenarios: readonly ScenarioDraft[] = [
  {
    name: 'Towels for room 214',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '214#' }, { press: '1' }, { silence: 'deadline' }, { silence: 'deadline' }],
    expect: [
      { that: 'runs_tool', tool: 'create_lead', input: { interest: 'Room 214: Towels' }, times: 1 },
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
      { that: 'runs_tool', tool: 'create_lead', times: 2 },
      { that: 'ends', reason: 'caller_left' },
    ],
  },
  {
    name: 'In Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [{ press: '101#' }, { say: 'toallas' }],
    expect: [
      { that: 'runs_tool', tool: 'create_lead', input: { interest: 'Room 101: Towels' } },
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
  ...promises([{ press: '214#' }, { press: '0' }]),
];
