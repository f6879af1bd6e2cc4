import type { ScenarioDraft } from '../../scenario';
import { ABROAD, NOON, promises, SPAIN } from '../scenarios';

export const switchboardScenarios: readonly ScenarioDraft[] = [
  {
    name: 'The city house by key',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '2' }],
    expect: [
      { that: 'visits', node: 'city' },
      { that: 'says', contains: 'the city house' },
      { that: 'avoids', node: 'team' },
    ],
  },
  {
    name: 'The mountain house by word, in Spanish',
    at: NOON,
    caller: SPAIN,
    actions: [{ say: 'la montaña' }],
    expect: [
      { that: 'visits', node: 'mountain' },
      { that: 'says', contains: 'Le paso con la casa de la montaña', language: 'es' },
    ],
  },
  {
    name: 'Nobody in the house: the central desk answers',
    at: NOON,
    caller: ABROAD,
    world: { nodes: { beach: { outcome: 'no_answer' } } },
    actions: [{ press: '1' }],
    expect: [{ that: 'path', nodes: ['beach', 'nobody_there', 'team'] }],
  },
  {
    name: 'Wrong keys lead to the central desk',
    at: NOON,
    caller: ABROAD,
    actions: [{ press: '8' }, { press: '7' }],
    expect: [{ that: 'path', nodes: ['menu', 'team'] }],
  },
  ...promises([{ press: '0' }]),
];
