import fc from 'fast-check';
import type { FlowEvent, FlowState, Json } from '../../model';
import { nodeTypes } from '../../nodes/registry.gen';
import { type NodeType, nodeType } from '../../registry/lookup';
import type { Example } from '../example/example';
import { playing, running } from '../example/perform';

/** A flow that any drawn one may use. */
const INNER: NonNullable<Example['flow']['subflows']>[string] = {
  name: 'Inner',
  flow: {
    variables: [{ name: 'nights', type: 'number', initial: 1 }] as Json[],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'ask', type: 'menu', config: { tries: 1 } },
      { id: 'bye', type: 'hangup' },
    ],
    edges: ['start.start > ask', 'ask.option_1 > bye', 'ask.no_input > bye', 'ask.no_match > ask'],
  },
};

const TYPES = Object.keys(nodeTypes) as NodeType[];
/** What waits for nobody: drawn alone, it makes circles. */
const HASTY: NodeType[] = ['trigger', 'set', 'condition', 'hours'];

/**
 * Flows as people and machines make them: every node type, sound and broken settings, arrows to anywhere. Edges are
 * drawn from the ports the nodes have, so that calls get far.
 */
const flowsOf = (types: readonly NodeType[]): fc.Arbitrary<Example['flow']> =>
  fc
    .array(fc.record({ type: fc.constantFrom(...types), flavour: fc.nat(3) }), {
      minLength: 1,
      maxLength: 8,
    })
    .chain((drawn) => {
      const nodes = [
        { id: 'start', type: 'trigger', config: {} as Record<string, Json> },
        ...drawn.map(({ type, flavour }, index) => ({ id: `n${index}`, type, config: configOf(type, flavour) })),
      ];
      const ports = nodes.flatMap(({ id, type, config }) => {
        const definition = nodeType(type)!;
        const read = definition.config.safeParse(config);
        return read.success ? definition.ports(read.data).map((port) => ({ id, port: port.id })) : [];
      });
      const target = fc.integer({ min: 1, max: nodes.length });
      return fc.array(target, { minLength: ports.length, maxLength: ports.length }).map((targets) => ({
        languages: ['en', 'es'],
        variables: [{ name: 'nights', type: 'number' }] as Json[],
        limits: { visitsPerNode: 4, callSeconds: 300, hopsPerStep: 10, variableBytes: 1_500 },
        ...(nodes.some(({ config }) => config.flowId === 'inner') && { subflows: { inner: INNER } }),
        nodes,
        // The last number is no node: that port stays open.
        edges: ports.flatMap(({ id, port }, index) =>
          targets[index]! < nodes.length ? [`${id}.${port} > ${nodes[targets[index]!]!.id}`] : [],
        ),
      }));
    });

export const flows = flowsOf(TYPES);
/** Flows that go round without anybody. */
export const circles = flowsOf(HASTY);

/** By flavour: fresh from the palette, useful, risky, broken. */
function configOf(type: NodeType, flavour: number): Record<string, Json> {
  if (flavour === 0) return {};
  if (flavour === 3) return { text: 7, prompt: 'x', tool: 3, scheduleId: 9, rules: 'none', assignments: {} };
  const useful: Partial<Record<NodeType, Record<string, Json>>> = {
    trigger: { scheduleId: 'desk' },
    subflow: {
      flowId: 'inner',
      inputs: { nights: '{{ vars.nights }}' },
      outputs: [{ variable: 'nights', from: 'nights' }],
    },
    language: { by: 'number', rules: [{ prefix: '+34', language: 'es' }] },
    hours: { scheduleId: 'desk' },
    listen: { kind: 'digits', maxDigits: 3, variable: 'nights' },
    tool: {
      input: { checkIn: '2026-11-24', nights: '{{ vars.nights }}', guests: '2' },
      holdMusic: true,
      result: 'nights',
    },
    transfer: { departmentId: 'front_desk' },
    set: { assignments: [{ variable: 'nights', action: 'increment', value: '' }], language: 'es' },
    condition: { rules: [{ id: 'r', label: 'R', tests: [{ left: 'vars.nights', operator: 'greater', right: '2' }] }] },
  };
  const risky: Partial<Record<NodeType, Record<string, Json>>> = {
    greet: { text: { en: '{% for i in (1..100000) %}{{ i }}{% endfor %}' } },
    hangup: { text: { es: '{{ vars.nobody }}' } },
    set: { assignments: [{ variable: 'nights', action: 'append', value: 'x'.repeat(900) }] },
    listen: { kind: 'date', prompt: {}, tries: 1 },
    menu: { prompt: { en: '{{' }, confirmLowConfidence: true, tries: 1 },
  };
  return (flavour === 1 ? useful : risky)[type] ?? {};
}

/** What can happen next, most of it sensible, some of it nonsense. Made for a state, since keys come from it. */
export type Choice = { kind: number; text: number; ms: number };

export const choices: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({ kind: fc.nat(22), text: fc.nat(9), ms: fc.integer({ min: -1_000, max: 40_000 }) }),
  { minLength: 1, maxLength: 25 },
);

const WORDS = [
  'reservations',
  'yes',
  'no',
  'November 24',
  'operator',
  '',
  'asdf qwerty',
  'repeat that',
  'three',
  '{{ x }}',
];
const OUTCOMES = [
  'success',
  'failure',
  'completed',
  'no_answer',
  'recorded',
  'empty',
  'none_available',
  '__proto__',
  '',
  'busy',
];

export function eventOf(state: FlowState, { kind, text, ms }: Choice): FlowEvent {
  const at = state.at + ms;
  const effect = playing(state) ?? 'call:0:9';
  const work = running(state) ?? 'call:0:8';
  const digit = '0123456789*#'[(text + kind) % 12]!;
  const events: FlowEvent[] = [
    { type: 'playback.finished', at, effect },
    { type: 'playback.interrupted', at, effect, heardMs: 10, heardText: null, by: 'speech' },
    { type: 'speech.started', at },
    { type: 'speech.partial', at, text: WORDS[text]! },
    { type: 'speech.final', at, text: WORDS[text]!, confidence: text / 9, rejected: text === 6, by: 'speech' },
    { type: 'speech.final', at, text: WORDS[text]!, confidence: 1, rejected: false, by: 'typed' },
    { type: 'digit', at, digit, source: 'keypad' },
    { type: 'digit', at, digit: '1', source: 'rtp' },
    { type: 'deadline', at: state.deadline?.at ?? at, id: state.deadline?.id ?? 'none' },
    { type: 'deadline', at, id: '1:node' },
    { type: 'effect.done', at, effect: work, outcome: OUTCOMES[text]!, output: { rooms: [], status: text } },
    { type: 'effect.done', at, effect, outcome: 'success', output: null },
    { type: 'effect.failed', at, effect: work, code: 'unavailable', message: 'away' },
    { type: 'operator.say', at, text: WORDS[text]!, language: null },
    { type: 'operator.transfer', at, departmentId: 'front_desk' },
    { type: 'operator.takeover', at, memberName: 'Ana' },
    { type: 'operator.release', at },
    { type: 'call.started', at },
    { type: 'caller.left', at },
    { type: 'operator.hangup', at },
    { type: 'playback.finished', at, effect: 'constructor' },
    { type: 'operator.hold', at, memberName: 'Ana' },
    { type: 'operator.resume', at },
  ];
  return events[kind]!;
}
