import { expect, it } from 'vitest';
import { compile, documentOf, exampleFacts, perform, start } from '../engine';
import { type Decider, type NodeType, nodeType, type Way } from '../registry';

const HIDDEN = { number: null, name: null, previousCalls: 0 };

/** A call on the node, whose every port leads to a node of its own. */
function leaveBy(type: NodeType, config: Record<string, never>, way: Way): string | null {
  const definition = nodeType(type)!;
  const ports = definition.ports(definition.config.parse(config));
  const compiled = compile(
    documentOf({
      title: 'ways',
      flow: {
        nodes: [
          ...(type === 'trigger' ? [] : [{ id: 'start', type: 'trigger' }]),
          { id: 'here', type, config },
          ...ports.map(({ id }) => ({ id: `to_${id}`, type: 'hangup' })),
        ],
        edges: [
          ...(type === 'trigger' ? [] : ['start.start > here']),
          ...ports.map(({ id }) => `here.${id} > to_${id}`),
        ],
      },
    }),
  );
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  let { state } = start(compiled.flow, exampleFacts(way.number === 'hidden' ? { caller: HIDDEN } : {}));
  for (const doing of way.does) {
    if (state.node !== 'here') break;
    state = perform(compiled.flow, state, doing).state;
  }
  return state.node;
}

const CONFIGS: [NodeType, Record<string, unknown>][] = [
  ['greet', {}],
  ['menu', {}],
  ['menu', { tries: 1, operatorDigit: null, options: [{ id: 'spa', label: 'Spa', phrases: { en: ['the spa'] } }] }],
  ['menu', { tries: 5, repeatOn: false }],
  ...(['free', 'name', 'date', 'time', 'number', 'digits', 'phone', 'yes_no'] as const).map(
    (kind): [NodeType, Record<string, unknown>] => ['listen', { kind }],
  ),
  ['listen', { kind: 'digits', minDigits: 6, maxDigits: 6 }],
  ['listen', { kind: 'number', min: 10, max: 12, tries: 1 }],
  ['tool', { tool: 'check_availability', input: { checkIn: '2026-11-24', nights: '2', guests: '2' } }],
  ['tool', { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 2, filler: {} }],
  ['tool', { tool: 'transfer_to_human' }],
  ['tool', { tool: 'record_voice_note' }],
  ['tool', { tool: 'play_hold_music', input: { seconds: '30' } }],
  ['transfer', { departmentId: 'front_desk' }],
  ['transfer', { to: 'number', number: '+34971123456', announcement: { en: 'One moment.' } }],
  ['voicemail', {}],
  ['set', {}],
  ['callback', {}],
  ['callback', { askWhen: false, tries: 1 }],
  ['language', {}],
  ['language', { tries: 1, choices: [{ language: 'en', digit: null }] }],
  ['language', { by: 'detect', choices: [{ language: 'es', digit: '1' }, { language: 'en' }] }],
  ['agent', {}],
  ['agent', { opening: {}, tries: 1, outcomes: [] }],
  [
    'agent',
    {
      outcomes: [
        {
          id: 'booked',
          label: 'Booked',
          details: (['text', 'number', 'date', 'time', 'phone', 'yes_no'] as const).map((kind) => ({
            variable: kind,
            kind,
          })),
        },
        { id: 'asked', label: 'Asked' },
      ],
    },
  ],
];

const cases = CONFIGS.flatMap(([type, config]) => {
  const definition = nodeType(type)!;
  return definition.ways(definition.config.parse(config)).map((way): [string, Decider, string, typeof config, Way] => {
    return [type, way.by, way.port, config, way];
  });
});

it.each(cases)('%s by %s leaves by %s, in the engine as in the verifier (%j)', (type, _by, port, config, way) => {
  expect(leaveBy(type as NodeType, config as Record<string, never>, way)).toBe(`to_${port}`);
});

it.each(CONFIGS)(
  '%s: every port can be left by, and silence, wrong keys and nonsense lead somewhere',
  (type, config) => {
    const definition = nodeType(type)!;
    const read = definition.config.parse(config);
    const ways = definition.ways(read);
    expect(new Set(ways.map(({ port }) => port))).toEqual(new Set(definition.ports(read).map(({ id }) => id)));
    if (!definition.verify(read).waitsForCaller) return;
    for (const by of ['silence', 'unclear'] as const) expect(ways.filter((way) => way.by === by)).toHaveLength(1);
  },
);
