import { documentOf, exampleFacts, hotelFacts, runScenario, Scenario, ScenarioHotel } from '@innline/flow';
import { expect, it } from 'vitest';
import { run } from './run';
import { freshState, move } from './state';

const decide = (id: string, left: string, operator: string, right = '') => ({
  ...{ id, type: 'condition' },
  config: { rules: [{ id: 'yes', label: 'Yes', tests: [{ left, operator, right }] }] },
});
const end = (id: string) => ({ id, type: 'hangup', config: { text: { en: id } } });
const document = documentOf({
  title: 'who calls',
  flow: {
    nodes: [
      { id: 'start', type: 'trigger' },
      decide('known', 'caller.known', 'yes'),
      decide('phone', 'call.channel', 'equals', 'phone'),
      decide('spa', 'line.name', 'equals', 'Spa'),
      ...['guest', 'page', 'wellness', 'stranger'].map(end),
    ],
    edges: [
      ...['start.start > known', 'known.yes > guest', 'known.otherwise > phone', 'phone.otherwise > page'],
      ...['phone.yes > spa', 'spa.yes > wellness', 'spa.otherwise > stranger'],
    ],
  },
});
const { hotel, schedules, departments } = exampleFacts();
const { id: _, ...about } = hotel;
const facts = hotelFacts(ScenarioHotel.parse({ ...about, schedules, departments }));

const scenario = (caller: object, line: Scenario['line'] = null) =>
  Scenario.parse({ name: 'a call', at: '2026-11-23T10:00', caller, line });

it.each([
  ['nobody the hotel knows', scenario({}), 'stranger'],
  ['somebody who has called before', scenario({ previousCalls: 2 }), 'guest'],
  ['somebody by name', scenario({ name: 'Ana' }), 'guest'],
  ['from a page', scenario({ channel: 'browser' }), 'page'],
  ['on a line', scenario({}, { name: 'Spa', number: null }), 'wellness'],
])('a scenario goes the same way when it is shown as when it is tested: %s', (_, one, wanted) => {
  const ran = run(document, facts, move(freshState(0), { type: 'scenario', scenario: one, now: 1 }));
  if (!ran.ok) throw new Error('it runs');
  expect(ran.simulation.call.path.at(-1)?.node).toBe(wanted);
  expect(runScenario(document, one, facts).path.at(-1)?.node).toBe(wanted);
});
