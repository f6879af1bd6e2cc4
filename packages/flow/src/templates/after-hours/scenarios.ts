import type { ScenarioDraft } from '../../scenario';
import { ABROAD, NIGHT, NOBODY, SPAIN } from '../scenarios';

export const afterHoursScenarios: readonly ScenarioDraft[] = [
  {
    name: 'A message for the morning',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ press: '1' }, { outcome: 'recorded' }],
    expect: [{ that: 'path', nodes: ['menu', 'message', 'goodbye'] }],
  },
  {
    name: 'A call back, in Spanish',
    at: NIGHT,
    caller: SPAIN,
    actions: [{ say: 'llámenme' }, { press: '1' }, { press: '1' }, { press: '1' }],
    expect: [
      { that: 'runs_tool', tool: 'schedule_callback', times: 1 },
      { that: 'ends', node: 'goodbye' },
    ],
  },
  {
    name: 'Urgent, and nobody answers: a message is taken',
    at: NIGHT,
    caller: ABROAD,
    world: NOBODY,
    actions: [{ press: '0' }, { wait: 60 }, { outcome: 'recorded' }],
    expect: [{ that: 'path', nodes: ['urgent', 'message', 'goodbye'] }],
  },
  {
    name: 'Somebody who says nothing may leave a message',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ silence: 'deadline' }, { silence: 'deadline' }],
    expect: [{ that: 'visits', node: 'message' }],
  },
];
