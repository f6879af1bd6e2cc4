import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile';
import { importText } from '../import-flow';

const trigger = (next: string, name = 'Trigger') => ({
  name,
  type: 'trigger',
  transitions: [{ event: 'incomingMessage' }, { event: 'incomingCall', next }, { event: 'incomingRequest' }],
  properties: {},
});
const bye = { name: 'bye', type: 'say-play', transitions: [{ event: 'audioComplete' }], properties: { say: 'Bye.' } };
const flow = (...states: object[]) => ({ initial_state: 'Trigger', states });

/** Files as people have them: each is taken, and every widget of it is told of. */
const EXPORTS: [style: string, file: object][] = [
  ['without places, flags and a description', flow(trigger('bye'), bye)],
  ['with the trigger last', flow(bye, trigger('bye'))],
  ['with a trigger of another name', { ...flow(trigger('bye', 'Start ☎'), bye), initial_state: 'Start ☎' }],
  ['as the REST API wraps it', { sid: 'FW1', friendly_name: 'Desk', definition: flow(trigger('bye'), bye) }],
  ['with flags nobody knows', { ...flow(trigger('bye'), bye), flags: { allow_concurrent_calls: true, beta: [1] } }],
  ['with fields nobody knows', flow({ ...trigger('bye'), id: 7 }, { ...bye, colour: 'red' })],
  ['with emoji, dots and spaces in names', flow(trigger('🏨 hola. qué?'), { ...bye, name: '🏨 hola. qué?' })],
  [
    'with names that differ by case alone',
    flow(trigger('Bye'), { ...bye, name: 'Bye', transitions: [{ event: 'audioComplete', next: 'bye' }] }, bye),
  ],
  [
    'with names like those of objects',
    flow(trigger('__proto__'), { ...bye, name: '__proto__' }, { ...bye, name: 'constructor' }),
  ],
  ['without properties', flow(trigger('bye'), { name: 'bye', type: 'say-play', transitions: [] })],
  [
    'without transitions',
    flow(trigger('bye'), { name: 'bye', type: 'gather-input-on-call', properties: { say: 'Well?' } }),
  ],
  [
    'with next as null and as nothing',
    flow(trigger('bye'), {
      ...bye,
      transitions: [
        { event: 'audioComplete', next: null },
        { event: 'more', next: '' },
      ],
    }),
  ],
  [
    'with numbers as texts',
    flow(
      trigger('ask'),
      {
        name: 'ask',
        type: 'gather-input-on-call',
        transitions: [{ event: 'keypress', next: 'bye' }],
        properties: { say: 'Well?', timeout: '5', number_of_digits: '1', loop: '1', stop_gather: 'true' },
      },
      bye,
    ),
  ],
  [
    'with widgets nobody knows',
    flow(
      trigger('x'),
      { name: 'x', type: 'hologram', transitions: [{ event: 'done', next: 'bye' }], properties: {} },
      bye,
    ),
  ],
  [
    'with a split of nothing',
    flow(
      trigger('s'),
      {
        name: 's',
        type: 'split-based-on',
        transitions: [{ event: 'noMatch', next: 'bye' }],
        properties: { input: '' },
      },
      bye,
    ),
  ],
  [
    'with a split whose matches have no conditions',
    flow(
      trigger('s'),
      {
        name: 's',
        type: 'split-based-on',
        transitions: [
          { event: 'match', next: 'bye' },
          { event: 'noMatch', next: 'bye' },
        ],
        properties: {},
      },
      bye,
    ),
  ],
  [
    'with variables that are none',
    flow(
      trigger('v'),
      {
        name: 'v',
        type: 'set-variables',
        transitions: [{ event: 'next', next: 'bye' }],
        properties: { variables: [null, 7, { key: '' }, { value: 'x' }, { key: 'ok', value: 3 }] },
      },
      bye,
    ),
  ],
  [
    'with one widget that leads to itself',
    flow(trigger('v'), {
      name: 'v',
      type: 'set-variables',
      transitions: [{ event: 'next', next: 'v' }],
      properties: {},
    }),
  ],
  [
    'with places out of this world',
    flow(trigger('bye'), { ...bye, properties: { say: 'Bye.', offset: { x: 1e300, y: 'left' } } }),
  ],
  ['with half a template', flow(trigger('bye'), { ...bye, properties: { say: 'Hello {{ flow.variables.' } })],
  ['with a template in a circle', flow(trigger('bye'), { ...bye, properties: { say: '{{widgets.bye.Digits}}' } })],
  [
    'with a template that never ends',
    flow(trigger('bye'), { ...bye, properties: { say: '{% for i in (1..1000000000) %}x{% endfor %}' } }),
  ],
  [
    'with a pattern made to be slow',
    flow(
      trigger('s'),
      {
        name: 's',
        type: 'split-based-on',
        transitions: [
          {
            event: 'match',
            next: 'bye',
            conditions: [{ type: 'regex', value: '(a+)+$', arguments: ['{{trigger.call.From}}'] }],
          },
        ],
        properties: {},
      },
      bye,
    ),
  ],
  [
    'with a thousand phrases',
    flow(
      trigger('s'),
      {
        name: 's',
        type: 'split-based-on',
        transitions: [
          {
            event: 'match',
            next: 'bye',
            conditions: [
              {
                type: 'matches_any_of',
                value: Array.from({ length: 1_000 }, (_, i) => `word ${i}`).join(','),
                arguments: ['{{trigger.call.From}}'],
              },
            ],
          },
        ],
        properties: {},
      },
      bye,
    ),
  ],
  ['that ends at once', flow({ ...trigger('bye'), transitions: [{ event: 'incomingCall', next: 'bye' }] }, bye)],
];

describe('an export', () => {
  it.each(EXPORTS)('%s', (_, file) => {
    const imported = importText(JSON.stringify(file));
    if (!imported.ok || imported.report === null) throw new Error(JSON.stringify(imported));
    const { widgets, counts } = imported.report;
    const states = ('definition' in file ? file.definition : file) as { states: { name: string }[] };
    expect(widgets.map(({ widget }) => widget).sort()).toEqual(states.states.map(({ name }) => name).sort());
    expect(counts.mapped + counts.approximated + counts.refused).toBe(counts.widgets);
    const ids = new Set(imported.document.nodes.map(({ id }) => id));
    for (const { nodes, fidelity, reasons } of widgets) {
      expect(nodes.filter((id) => !ids.has(id))).toEqual([]);
      expect(fidelity === 'mapped' || reasons.length > 0).toBe(true);
    }
    expect(compile(imported.document).ok).toBe(true);
  });
});
