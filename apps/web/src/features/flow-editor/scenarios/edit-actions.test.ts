import { runScenario, Scenario, smallDesk } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { actionOf, DOINGS, withActionMoved, withoutAction } from './edit-actions';

const scenario = Scenario.parse({
  ...{ name: 'a call', at: '2026-11-23T10:00' },
  actions: [{ press: '1' }, { say: 'two nights' }, { leaves: 'caller' }],
  expect: [
    { that: 'goes_on', after: 0 },
    { that: 'goes_on', after: 1 },
    { that: 'goes_on', after: 2 },
    { that: 'ends', reason: 'caller_left' },
  ],
});

describe('an action', () => {
  it('that is taken away takes what is looked at after it with it', () => {
    const { actions, expect: wanted } = withoutAction(scenario, 1);
    expect(actions).toEqual([{ press: '1' }, { leaves: 'caller' }]);
    expect(wanted.map(({ after }) => after)).toEqual([0, 1, 1, undefined]);
  });

  it('can be put earlier and later', () => {
    expect(withActionMoved(scenario, 1, -1).actions).toEqual([
      { say: 'two nights' },
      { press: '1' },
      { leaves: 'caller' },
    ]);
    expect(withActionMoved(scenario, 1, 1).actions.at(-1)).toEqual({ say: 'two nights' });
  });

  it.each([
    ['press', ' 1 2# ', { press: '12#' }],
    ['say', ' the spa ', { say: 'the spa' }],
    ['wait', '12.5', { wait: 12.5 }],
    ['silence', '', { silence: 'deadline' }],
    ['unclear', '', { say: 'xqz', rejected: true }],
    ['leaves', '', { leaves: 'caller' }],
  ] as const)('%s “%s”', (kind, written, action) => expect(actionOf(kind, written)).toEqual(action));

  it.each([
    ['press', 'abc'],
    ['press', ''],
    ['say', '  '],
    ['wait', 'long'],
    ['wait', '-1'],
  ] as const)('%s “%s” is none', (kind, written) => expect(actionOf(kind, written)).toBeNull());

  it('of every kind can be played', () => {
    const written = { press: '1', say: 'reception', wait: '2' } as Record<string, string>;
    const actions = DOINGS.map(({ value }) => actionOf(value, written[value] ?? '')!);
    const document = smallDesk({ departments: { frontDesk: 'desk' } });
    for (const action of actions) {
      const { differences } = runScenario(document, Scenario.parse({ ...scenario, actions: [action], expect: [] }));
      expect(differences).toEqual([]);
    }
  });
});
