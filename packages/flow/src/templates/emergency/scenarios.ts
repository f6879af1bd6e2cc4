import type { ScenarioDraft } from '../../scenario';
import { ABROAD, NIGHT, NOBODY, NOON, promises, SPAIN } from '../scenarios';

export const emergencyScenarios: readonly ScenarioDraft[] = [
  {
    name: 'Danger at night: one key, and somebody answers',
    at: NIGHT,
    caller: ABROAD,
    actions: [{ press: '1', early: true }],
    expect: [
      { that: 'path', nodes: ['menu', 'danger'] },
      { that: 'says', contains: '112' },
    ],
  },
  {
    name: 'Nobody answers: it rings again before a message is taken',
    at: NIGHT,
    caller: SPAIN,
    world: NOBODY,
    actions: [{ say: 'emergencia' }],
    expect: [
      { that: 'path', nodes: ['danger', 'danger_again', 'message'] },
      { that: 'says', contains: 'Llame al 112 ahora', language: 'es' },
    ],
  },
  {
    name: 'How things are, and back to the menu',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'says', contains: 'All guests are safe' },
      { that: 'is_at', node: 'menu' },
    ],
  },
  {
    name: 'A family leaves word',
    at: NOON,
    caller: SPAIN,
    actions: [{ press: '3' }, { say: 'ana ruiz' }],
    expect: [
      {
        that: 'runs_tool',
        tool: 'create_lead',
        input: { interest: 'Family asks after Ana Ruiz: have them call back' },
      },
      { that: 'ends', node: 'noted', outcome: 'word_left' },
    ],
  },
  ...promises([{ press: '0' }]),
];
